import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FoundWords, WizardStep } from '../../../shared/review/finding.ts';
import { sv } from '../../text/sv.ts';
import { DeskContext } from './desk/desk.ts';
import { ReviewProvider } from './desk/findings.tsx';
import { makeDesk } from './desk/make-desk.ts';
import { firstPlace, itemOf, stepOf } from './desk/place.ts';
import { useDeskKeys } from './desk/use-desk-keys.ts';
import { useGoTo } from './desk/use-go-to.ts';
import { useMedia } from './desk/use-media.ts';
import { useSearchedPlace } from './desk/use-searched-place.ts';
import { anchorOf, createWhere } from './desk/where.ts';
import { PaperColumn } from './paper/paper-column.tsx';
import { usePreview } from './paper/use-preview.ts';
import { SaveTrouble } from './save-trouble.tsx';
import type { SaveQueue } from './saving/save-queue.ts';
import { StepForm } from './steps/step-form.tsx';
import './wizard.css';
import { WizardHead } from './wizard-head.tsx';
import { WizardRail } from './wizard-rail.tsx';

export interface WizardProps {
  id: string;
  queue: SaveQueue;
  step: WizardStep;
}

/** Step rail, form and the real page. The page folds away behind a button where the window is narrow. */
export function Wizard({ id, queue, step }: WizardProps) {
  const root = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLElement>(null);
  const [where] = useState(createWhere);
  const [openItem, setOpenItem] = useState<string | null>(null);
  const [paperShown, setPaperShown] = useState(false);
  const wide = useMedia('(width >= 80rem)');
  const navigate = useNavigate();
  const look = useGoTo(form);

  const goToStep = useCallback(
    (next: WizardStep) => {
      setPaperShown(false);
      const params = { meetingId: id, step: next };
      return navigate({ to: '/mote/$meetingId/$step', params, replace: true, resetScroll: false });
    },
    [navigate, id],
  );
  const goTo = useCallback(
    (anchor: string, words: FoundWords | null = null, arrived?: () => void) => {
      const item = itemOf(anchor);
      if (item !== null) setOpenItem(item);
      where.be(anchor);
      void goToStep(stepOf(anchor));
      look(anchor, words, arrived);
    },
    [goToStep, look, where],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
  useLayoutEffect(() => {
    form.current?.scrollTo({ top: 0 });
  }, [step]);
  useEffect(() => {
    const now = where.now();
    if (now !== null && stepOf(now) === step) return;
    where.be(step === 'arenden' && openItem !== null ? `item:${openItem}` : firstPlace(step));
  }, [where, step, openItem]);
  const desk = useMemo(() => makeDesk({ id, queue, where, goTo }), [id, queue, where, goTo]);
  const keys = useMemo(() => ({ undo: desk.undo, redo: desk.redo, goToStep, step }), [desk, goToStep, step]);
  useDeskKeys(root, keys);
  useSearchedPlace(form, goTo);
  useBlocker({
    shouldBlockFn: async ({ next }) =>
      (next.params as { meetingId?: string }).meetingId !== id && !(await queue.flush()),
    enableBeforeUnload: false,
  });
  const summons = step === 'kallelse';
  const preview = usePreview(id, queue, wide || paperShown, summons ? 'summons.preview' : 'documents.preview');

  const showsPaper = wide || paperShown;
  return (
    <DeskContext value={desk}>
      <ReviewProvider>
        <div className="wizard" ref={root} data-paper={!wide && paperShown ? 'only' : undefined}>
          <WizardHead paperShown={paperShown} onPaper={wide ? null : setPaperShown} />
          <SaveTrouble />
          <WizardRail id={id} />
          <main
            id="main"
            ref={form}
            className="wizard-form"
            tabIndex={-1}
            hidden={!wide && paperShown}
            aria-label={sv.meeting.steps[step]}
            onFocus={(event) => {
              const anchor = anchorOf(event.target);
              if (anchor !== null) where.be(anchor);
            }}
            onBlur={() => void queue.flush()}
          >
            <StepForm key={step} step={step} openItem={openItem} onOpenItem={setOpenItem} goToStep={goToStep} />
          </main>
          {showsPaper && (
            <PaperColumn
              preview={preview}
              where={where}
              goTo={goTo}
              label={summons ? sv.meeting.summons.paper : sv.meeting.paper.label}
              alone={!wide}
            />
          )}
        </div>
      </ReviewProvider>
    </DeskContext>
  );
}
