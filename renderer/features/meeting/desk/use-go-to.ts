import { type RefObject, useCallback, useRef } from 'react';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import type { FoundWords } from '../../../../shared/review/finding.ts';
import { widening } from './place.ts';
import { selectWords } from './select-words.ts';
import { focusAnchor } from './where.ts';

/** So long the screen may take to show another step and open an item. */
const FRAMES = 30;

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
      const tryFor = (frames: number) => {
        if (mine !== latest.current || form.current === null) return;
        const [exact, ...around] = widening(anchor);
        if (exact !== undefined && focusAnchor(form.current, exact)) {
          if (words !== null) selectSoon(form.current, exact, words, frames);
          return arrived?.();
        }
        if (frames > 0) return void requestAnimationFrame(() => tryFor(frames - 1));
        around.some((wider) => form.current !== null && focusAnchor(form.current, wider));
        arrived?.();
      };
      requestAnimationFrame(() => tryFor(FRAMES));
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
