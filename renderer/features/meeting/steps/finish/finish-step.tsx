import { sv } from '../../../../text/sv.ts';
import { StatusPart } from '../../../life/status-part.tsx';
import { VersionList } from '../../../life/version-list.tsx';
import { useDesk } from '../../desk/desk.ts';
import { Part, StepHead } from '../step-parts.tsx';
import { ExtractButtons } from './extract-buttons.tsx';
import { FindingList } from './finding-list.tsx';
import './finish.css';
import { MadeFiles } from './made-files.tsx';
import { MakeButtons } from './make-buttons.tsx';
import { WordFileUse } from './word-file-use.tsx';

const words = sv.meeting.finish;

/** What is worth a look, then the files, then where the minutes stand. */
export function FinishStep() {
  const { id } = useDesk();
  return (
    <>
      <StepHead title={words.title} />
      <Part title={words.findings}>
        <FindingList />
      </Part>
      <Part title={words.make}>
        <MakeButtons />
        <WordFileUse />
        <ExtractButtons />
      </Part>
      <Part title={words.files}>
        <MadeFiles />
      </Part>
      <Part title={words.status}>
        <StatusPart />
      </Part>
      <Part title={sv.life.versions.title} help={sv.life.versions.help}>
        <VersionList meetingId={id} />
      </Part>
    </>
  );
}
