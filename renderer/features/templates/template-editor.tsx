import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { TemplateInHand } from '../../../shared/calls/templates.ts';
import { isVisible, type MinutesTemplate } from '../../../shared/domain/template.ts';
import { templateFaults } from '../../../shared/minutes/placeholders.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { type Editing, EditingContext } from './editing.ts';
import { type EditorPart, EditorRail } from './editor-rail.tsx';
import { BlockForm } from './forms/block-form.tsx';
import { FormatForm } from './forms/format-form.tsx';
import { NameForm } from './forms/name-form.tsx';
import { PagesForm } from './forms/pages-form.tsx';
import { SummonsForm } from './forms/summons-form.tsx';
import { VersionsForm } from './forms/versions-form.tsx';
import { keyOf } from './keys.ts';
import { TemplateActions } from './template-actions.tsx';
import './template-editor.css';
import { TemplatePaper } from './template-paper.tsx';
import { type History, useHistory, useHistoryKeys } from './use-history.ts';

const words = sv.templates;

/** A template with its parts to the left, the form of one of them, and the page as it comes out. */
export function TemplateEditor({ inHand }: { inHand: TemplateInHand }) {
  const { builtIn } = inHand;
  const { id } = inHand.template;
  const [sitting] = useState(() => crypto.randomUUID());
  const { mutateAsync } = useAction('templates.save');
  const {
    value,
    set: put,
    status,
    savedAt,
    errors,
  } = useDraft(
    `template:${id}`,
    inHand.template,
    async (template: MinutesTemplate) => (await mutateAsync({ template, sitting })).template,
  );
  const faults = useMemo(() => new Map(templateFaults(value).map(({ path, message }) => [path, message])), [value]);
  const root = useRef<HTMLDivElement>(null);
  const history = useHistory(value, put);
  useHistoryKeys(root, history);
  // what the core says no to although no field here is red
  const refusal = faults.size === 0 && isVisible(value.name) ? Object.values(errors)[0] : undefined;
  const editing: Editing = { template: value, set: history.set, faults };

  const [part, setPart] = useState<EditorPart>('name');
  const [older, setOlder] = useState<number | null>(null);
  const [paperOnly, setPaperOnly] = useState(false);
  const olderOne = useChangingCall('templates.get', { id, version: older }, older !== null).data;
  const block = value.blocks.find((one) => keyOf(one) === part);

  useEffect(() => {
    document.title = sv.app.pageTitle(value.name);
  }, [value.name]);

  // form and page side by side again
  useEffect(() => {
    const wide = window.matchMedia('(width >= 80rem)');
    const unfold = () => setPaperOnly(false);
    wide.addEventListener('change', unfold);
    return () => wide.removeEventListener('change', unfold);
  }, []);

  const go = (next: EditorPart) => {
    setPart(next);
    setOlder(null);
    setPaperOnly(false);
  };

  return (
    <EditingContext value={editing}>
      <div
        ref={root}
        className="template-editor"
        data-paper-only={paperOnly || undefined}
        data-built-in={builtIn || undefined}
      >
        <header className="editor-head">
          <Link to="/mallar" className="editor-back">
            <Icon name="previous" />
            {words.editor.back}
          </Link>
          <h1>{value.name}</h1>
          <div className="row">
            <SaveState status={status} at={savedAt} />
            {!builtIn && <HistoryButtons history={history} />}
            <Button
              size="small"
              icon="file"
              className="editor-paper-switch"
              onPress={() => setPaperOnly((shown) => !shown)}
            >
              {paperOnly ? sv.meeting.paper.hide : sv.meeting.paper.show}
            </Button>
            <TemplateActions template={{ ...inHand, id, name: value.name }} />
          </div>
        </header>
        {!builtIn && <EditorRail part={part} onPart={go} />}
        <main id="main" className="editor-form" tabIndex={-1}>
          <div>
            {refusal !== undefined && <Banner tone="error">{refusal}</Banner>}
            <Suspense fallback={null}>
              {block && <BlockForm key={part} block={block} />}
              {part === 'format' && <FormatForm />}
              {part === 'pages' && <PagesForm />}
              {part === 'summons' && <SummonsForm />}
              {part === 'versions' && <VersionsForm id={id} shown={older} onShow={setOlder} />}
              {!block && !['format', 'pages', 'summons', 'versions'].includes(part) && <NameForm builtIn={builtIn} />}
            </Suspense>
          </div>
        </main>
        <TemplatePaper
          template={older === null ? value : (olderOne?.template ?? value)}
          paper={part === 'summons' ? 'summons' : 'minutes'}
          faulty={older === null && faults.size > 0}
          older={older}
          onNow={() => setOlder(null)}
          block={older === null ? block : undefined}
          inMargins={part === 'pages'}
          alone={paperOnly}
          onBlock={builtIn || part === 'summons' ? undefined : (one) => go(keyOf(one))}
        />
      </div>
    </EditingContext>
  );
}

function HistoryButtons({ history: { undo, redo } }: { history: History }) {
  return (
    <>
      <Button variant="quiet" size="small" icon="undo" isDisabled={undo === null} onPress={() => undo?.()}>
        {words.editor.undo}
      </Button>
      <Button variant="quiet" size="small" icon="redo" isDisabled={redo === null} onPress={() => redo?.()}>
        {words.editor.redo}
      </Button>
    </>
  );
}
