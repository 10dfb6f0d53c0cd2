import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { LoadWordFile } from './load-word-file.tsx';
import { PlaceholdersDialog } from './placeholders-dialog.tsx';
import { RenameWordTemplate } from './rename-word-template.tsx';
import { dayOf } from './saved-day.ts';
import { WordTemplateActions } from './word-template-actions.tsx';
import './word-templates-section.css';

const words = sv.wordTemplates;

/** The municipality's own Word files, in the list of templates. */
export function WordTemplatesSection() {
  const files = useCall('wordTemplates.list', null);
  const [renaming, setRenaming] = useState<WordTemplateSummary | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const { mutateAsync: starter } = useAction('wordTemplates.starter');
  const saveStarter = () =>
    starter(null).then(
      (path) => path && toast({ text: words.saved(path) }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  return (
    <Section
      title={words.title}
      help={words.help}
      actions={
        <>
          <Button size="small" variant="quiet" icon="info" onPress={() => setShowsAll(true)}>
            {words.all}
          </Button>
          <Button size="small" variant="quiet" icon="download" onPress={saveStarter}>
            {words.starter}
          </Button>
        </>
      }
    >
      <ul className="word-files">
        {files.map((file) => (
          <WordTemplateRow key={file.id} file={file} onRename={() => setRenaming(file)} />
        ))}
      </ul>
      <LoadWordFile known={files} />
      <RenameWordTemplate file={renaming} onClose={() => setRenaming(null)} />
      <PlaceholdersDialog isOpen={showsAll} onClose={() => setShowsAll(false)} />
    </Section>
  );
}

function WordTemplateRow({ file, onRename }: { file: WordTemplateSummary; onRename: () => void }) {
  const { id, name, fileName, savedAt } = file;
  const users = useCall('councils.list', null).filter(({ templateId, endedOn }) => templateId === id && !endedOn);
  return (
    <li className="word-file">
      <span className="word-file-words">
        <Link to="/mallar/word/$wordTemplateId" params={{ wordTemplateId: id }} className="word-file-link">
          {name}
        </Link>
        <span className="quiet small">
          {words.file(fileName, dayOf(savedAt))}
          {' · '}
          {users.length === 0
            ? sv.templates.unused
            : sv.templates.usedBy(sentenceList(users.map((c) => c.shortName || c.name)))}
        </span>
      </span>
      <WordTemplateStatus file={file} />
      <WordTemplateActions file={file} onRename={onRename} />
    </li>
  );
}

export function WordTemplateStatus({ file: { version, usableVersion } }: { file: WordTemplateSummary }) {
  if (usableVersion === version) return <Status tone="good">{words.ready}</Status>;
  return <Status tone="warning">{usableVersion === null ? words.faulty : words.faultyNow(usableVersion)}</Status>;
}
