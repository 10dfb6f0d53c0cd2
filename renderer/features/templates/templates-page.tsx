import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { TemplateSummary } from '../../../shared/calls/templates.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PdfThumbnail } from '../../ui/pdf/pdf-thumbnail.tsx';
import { RenameDialog } from '../../ui/rename-dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { WordTemplatesSection } from '../word-templates/word-templates-section.tsx';
import { TemplateActions } from './template-actions.tsx';
import './templates-page.css';

const words = sv.templates;

/** Every template by its first page: the municipality's own, and those of the app. */
export function TemplatesPage() {
  const templates = useCall('templates.list', null);
  const own = templates.filter(({ builtIn }) => !builtIn);
  const { mutateAsync: rename } = useAction('templates.rename');
  const [renaming, setRenaming] = useState<TemplateSummary | null>(null);
  const taking = useAction('templates.import');
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <NewTemplate />
          <ImportFile taking={taking} />
        </>
      }
    >
      {taking.error && (
        <div className="template-fault">
          <Banner tone="error">{messageOf(taking.error)}</Banner>
        </div>
      )}
      {own.length > 0 && (
        <Section title={words.own}>
          <Gallery templates={own} onRename={setRenaming} />
        </Section>
      )}
      <WordTemplatesSection />
      <Section title={words.builtIn} help={words.builtInHelp}>
        <Gallery templates={templates.filter(({ builtIn }) => builtIn)} />
      </Section>
      <RenameDialog
        name={renaming?.name ?? null}
        title={words.renameTitle}
        label={words.name.name}
        submitLabel={words.rename}
        onRename={async (name) => renaming && rename({ id: renaming.id, name })}
        onClose={() => setRenaming(null)}
      />
    </Page>
  );
}

interface GalleryProps {
  templates: readonly TemplateSummary[];
  onRename?: (template: TemplateSummary) => void;
}

function Gallery({ templates, onRename }: GalleryProps) {
  return (
    <ul className="gallery">
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} {...(onRename && { onRename: () => onRename(template) })} />
      ))}
    </ul>
  );
}

function TemplateCard({ template, onRename }: { template: TemplateSummary; onRename?: () => void }) {
  const { id, name, description } = template;
  const users = useCall('councils.list', null).filter(({ templateId, endedOn }) => templateId === id && !endedOn);
  const load = useCallback(async () => {
    const inHand = await call('templates.get', { id, version: null });
    return (await call('templates.preview', { template: inHand.template, councilId: null, paper: 'minutes' })).pdf;
  }, [id]);
  return (
    <li className="template-card">
      <div className="template-sheet">
        <PdfThumbnail load={load} label={words.page(name)} />
      </div>
      <h3>
        <Link to="/mallar/$templateId" params={{ templateId: id }} className="template-link">
          {name}
        </Link>
      </h3>
      <p className="quiet small">{description}</p>
      <p className="small template-users">
        {users.length === 0 ? words.unused : words.usedBy(sentenceList(users.map((c) => c.shortName || c.name)))}
      </p>
      <div className="row template-actions">
        <TemplateActions template={template} {...(onRename && { onRename })} />
      </div>
    </li>
  );
}

/** From nothing: for a layout that no template of the app is like. */
function NewTemplate() {
  const { mutateAsync, isPending } = useAction('templates.create');
  const navigate = useNavigate();
  const create = () =>
    mutateAsync({ name: words.newName }).then(
      ({ template }) => navigate({ to: '/mallar/$templateId', params: { templateId: template.id } }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'error' }),
    );
  return (
    <Button icon="add" isPending={isPending} onPress={create}>
      {words.create}
    </Button>
  );
}

/** A template saved as a file by Justera, here or in another municipality. */
function ImportFile({ taking }: { taking: ReturnType<typeof useAction<'templates.import'>> }) {
  const navigate = useNavigate();
  return (
    <FileTrigger
      acceptedFileTypes={['.json', 'application/json']}
      onSelect={async (files) => {
        const file = files?.[0];
        if (!file) return;
        const taken = await taking.mutateAsync(await readFile(file, FILE_LIMITS.template)).catch(() => null);
        if (taken === null) return;
        toast({ text: words.imported(taken.template.name) });
        await navigate({ to: '/mallar/$templateId', params: { templateId: taken.template.id } });
      }}
    >
      <Button icon="upload" isPending={taking.isPending}>
        {words.importFile}
      </Button>
    </FileTrigger>
  );
}
