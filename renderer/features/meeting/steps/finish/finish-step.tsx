import type { MeetingStatus } from '../../../../../shared/domain/meeting.ts';
import { messageOf } from '../../../../api/api-error.ts';
import { call } from '../../../../api/client.ts';
import { sv } from '../../../../text/sv.ts';
import { ChoiceField } from '../../../../ui/choice-field.tsx';
import { toast } from '../../../../ui/toast.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { asReply } from '../../desk/open-desk.ts';
import { Part, StepHead } from '../step-parts.tsx';
import { ExtractButtons } from './extract-buttons.tsx';
import { FindingList } from './finding-list.tsx';
import './finish.css';
import { MadeFiles } from './made-files.tsx';
import { MakeButtons } from './make-buttons.tsx';
import { WordFileUse } from './word-file-use.tsx';

const words = sv.meeting.finish;
const BY_HAND = ['utkast', 'for-granskning', 'for-underskrift'] as const satisfies readonly MeetingStatus[];

/** What is worth a look, then the files, then where the minutes stand. */
export function FinishStep() {
  const { id, queue } = useDesk();
  const status = useOpen((open) => open.status);
  const setStatus = async (next: MeetingStatus) => {
    const reply = await queue.run(() => asReply(call('meetings.setStatus', { id, status: next })));
    if (!reply.ok) toast({ text: messageOf(new Error(reply.error.message)), tone: 'error' });
  };
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
      <Part title={words.status} help={words.statusHelp}>
        <ChoiceField
          label={words.statusLabel}
          value={status}
          options={BY_HAND.map((one) => ({ id: one as MeetingStatus, label: sv.terms.status[one] }))}
          onChange={(next) => void setStatus(next)}
        />
      </Part>
    </>
  );
}
