import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall, useChangingCall } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Nothing } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { TemplateCouncils } from '../templates/template-councils.tsx';
import { useSample } from '../templates/use-sample.ts';
import { tellLoaded, WORD_FILES } from './load-word-file.tsx';
import { PlaceholdersDialog } from './placeholders-dialog.tsx';
import { RenameWordTemplate } from './rename-word-template.tsx';
import { WordFileReport } from './word-file-report.tsx';
import { WordFileVersions } from './word-file-versions.tsx';
import { WordTemplateActions } from './word-template-actions.tsx';
import { WordTemplateStatus } from './word-templates-section.tsx';

const words = sv.wordTemplates.page;

/** One of the municipality's own Word files: what fills it, what is wrong with it, and who uses it. */
export function WordTemplatePage() {
  const { wordTemplateId: id } = useParams({ from: '/frame/mallar/word/$wordTemplateId' });
  const file = useCall('wordTemplates.list', null).find((one) => one.id === id);
  if (file === undefined)
    return (
      <Page title={words.gone} above={<BackToTemplates />}>
        <Nothing>{words.goneHelp}</Nothing>
      </Page>
    );
  return <WordTemplate file={file} />;
}

function BackToTemplates() {
  return (
    <Link to="/mallar" className="row">
      <Icon name="previous" size={16} />
      {words.back}
    </Link>
  );
}

function WordTemplate({ file }: { file: WordTemplateSummary }) {
  const { id, version, usableVersion } = file;
  const client = useQueryClient();
  const sample = useSample(id);
  const { data: read, error } = useChangingCall('wordTemplates.get', { id, councilId: sample.councilId });
  const [renaming, setRenaming] = useState(false);
  const [showsAll, setShowsAll] = useState(false);

  // the words shown are a meeting's, and meetings change while this screen is away
  useEffect(() => () => client.removeQueries({ queryKey: ['wordTemplates.get'] }), [client]);

  return (
    <Page
      title={file.name}
      lead={words.lead}
      above={<BackToTemplates />}
      actions={
        <>
          <WordTemplateStatus file={file} />
          <TryIt id={id} councilId={sample.councilId} isDisabled={usableVersion !== version} />
          <ReplaceFile file={file} />
          <WordTemplateActions file={file} onRename={() => setRenaming(true)} />
        </>
      }
    >
      {error && <Banner tone="error">{messageOf(error)}</Banner>}
      {read && <WordFileReport file={read} sample={<Select {...sample.field} />} onShowAll={() => setShowsAll(true)} />}
      <MinutesTemplateChoice file={file} />
      <TemplateCouncils templateId={id} isDisabled={usableVersion === null} />
      {read && <WordFileVersions file={read} />}
      <RenameWordTemplate file={renaming ? file : null} onClose={() => setRenaming(false)} />
      <PlaceholdersDialog isOpen={showsAll} onClose={() => setShowsAll(false)} />
    </Page>
  );
}

/** Fills the file at once and opens it: the way to see its pages. */
function TryIt({ id, councilId, isDisabled }: { id: string; councilId: string | null; isDisabled: boolean }) {
  const { mutateAsync, isPending } = useAction('wordTemplates.try');
  const run = () =>
    mutateAsync({ id, councilId }).then(
      ({ name, path, opened }) => toast({ text: opened ? words.tried(name) : words.notOpened(path) }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  return (
    <Button variant="primary" icon="file" isPending={isPending} isDisabled={isDisabled} onPress={run}>
      {words.try}
    </Button>
  );
}

function ReplaceFile({ file: { id, version } }: { file: WordTemplateSummary }) {
  const { mutateAsync, isPending } = useAction('wordTemplates.replace');
  const take = async (chosen: File) =>
    mutateAsync({ id, ...(await readFile(chosen, FILE_LIMITS.wordFile)) }).then(
      (taken) => tellLoaded(taken, version),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  return (
    <FileTrigger acceptedFileTypes={WORD_FILES} onSelect={(files) => files?.[0] && void take(files[0])}>
      <Button icon="upload" isPending={isPending}>
        {words.replace}
      </Button>
    </FileTrigger>
  );
}

function MinutesTemplateChoice({ file: { id, name, minutesTemplateId } }: { file: WordTemplateSummary }) {
  const templates = useCall('templates.list', null);
  const { mutateAsync } = useAction('wordTemplates.change');
  return (
    <Section title={words.minutes} help={words.minutesHelp}>
      <div className="word-minutes">
        <Select
          label={words.minutesTemplate}
          value={minutesTemplateId}
          onChange={(chosen) =>
            void mutateAsync({ id, name, minutesTemplateId: chosen }).catch((error: unknown) =>
              toast({ text: messageOf(error), tone: 'error' }),
            )
          }
          options={templates.map((one) => ({ id: one.id, label: one.name, help: one.description }))}
        />
      </div>
    </Section>
  );
}
