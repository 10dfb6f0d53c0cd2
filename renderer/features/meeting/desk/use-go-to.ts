import { type RefObject, useCallback, useRef } from 'react';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { widening } from './place.ts';
import { focusAnchor } from './where.ts';

/** So long the screen may take to show another step and open an item. */
const FRAMES = 30;

/** Puts the cursor at an anchor once it is on the screen; at the nearest place around it when it does not come. */
export function useGoTo(form: RefObject<HTMLElement | null>): (anchor: Anchor) => void {
  const latest = useRef(0);
  return useCallback(
    (anchor) => {
      latest.current += 1;
      const mine = latest.current;
      const tryFor = (frames: number) => {
        if (mine !== latest.current || form.current === null) return;
        const [exact, ...around] = widening(anchor);
        if (exact !== undefined && focusAnchor(form.current, exact)) return;
        if (frames > 0) requestAnimationFrame(() => tryFor(frames - 1));
        else around.some((wider) => form.current !== null && focusAnchor(form.current, wider));
      };
      requestAnimationFrame(() => tryFor(FRAMES));
    },
    [form],
  );
}
