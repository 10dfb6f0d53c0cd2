import { type RefObject, useCallback, useRef } from 'react';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import type { FoundWords } from '../../../../shared/review/finding.ts';
import { widening } from './place.ts';
import { selectWords } from './select-words.ts';
import { focusAnchor } from './where.ts';

/** So long the screen may take to show another step and open an item, before a place around it will do. */
const FRAMES = 30;
/** So long it may take to show anything of the step: one that reads from the core stands later. */
const AT_MOST_FRAMES = 240;

export type GoTo = (anchor: Anchor, words?: FoundWords | null, arrived?: () => void) => void;

/**
 * Puts the cursor at an anchor once it is on the screen, with the words given selected; at the nearest place around it when it
 * does not come. Tells when it is there.
 */
export function useGoTo(form: RefObject<HTMLElement | null>): GoTo {
  const latest = useRef(0);
  return useCallback(
    (anchor, words = null, arrived = undefined) => {
      latest.current += 1;
      const mine = latest.current;
      // whoever has gone on by herself is not called back
      const gaveUp = new AbortController();
      for (const event of ['keydown', 'pointerdown'])
        window.addEventListener(event, () => gaveUp.abort(), { capture: true, once: true, signal: gaveUp.signal });
      const done = () => {
        gaveUp.abort();
        arrived?.();
      };
      const tryAt = (frame: number) => {
        if (mine !== latest.current || gaveUp.signal.aborted) return;
        const root = form.current;
        const [exact, ...around] = widening(anchor);
        if (root !== null && exact !== undefined && focusAnchor(root, exact)) {
          if (words !== null) selectSoon(root, exact, words, FRAMES);
          return done();
        }
        if (root !== null && frame >= FRAMES && around.some((wider) => focusAnchor(root, wider))) return done();
        if (frame < AT_MOST_FRAMES) requestAnimationFrame(() => tryAt(frame + 1));
        else done();
      };
      requestAnimationFrame(() => tryAt(0));
    },
    [form],
  );
}

/** An editor takes a moment to stand after its card has opened. */
function selectSoon(form: HTMLElement, anchor: Anchor, words: FoundWords, frames: number): void {
  const part = form.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`);
  if (part !== null && selectWords(part, words)) return;
  if (frames > 0) requestAnimationFrame(() => selectSoon(form, anchor, words, frames - 1));
}
