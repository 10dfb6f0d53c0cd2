/** Where the secretary is working, as an anchor of the paper: the page beside the form follows it. */
import { useSyncExternalStore } from 'react';
import type { Anchor } from '../../../../shared/minutes/document-tree.ts';

export type Where = ReturnType<typeof createWhere>;

export function createWhere() {
  let anchor: Anchor | null = null;
  const listeners = new Set<() => void>();
  return {
    now: () => anchor,
    be(next: Anchor | null): void {
      if (next === anchor) return;
      anchor = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useWhere = (where: Where): Anchor | null => useSyncExternalStore(where.subscribe, where.now);

/** The anchor a part of the form was marked with, by its attribute data-anchor. */
export const anchorOf = (element: Element): Anchor | null =>
  element.closest<HTMLElement>('[data-anchor]')?.dataset.anchor ?? null;

const FOCUSABLE =
  'input:not([type=hidden]):not(:disabled), textarea, select, [contenteditable="true"], button:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** Brings the form's part for `anchor` into sight and puts the cursor in it. False when it is not on the screen. */
export function focusAnchor(root: ParentNode, anchor: Anchor): boolean {
  const part = root.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(anchor)}"]`);
  if (part === null) return false;
  // a row of a grid takes the focus itself, also while another row is the one in the tab order
  const first = part.matches(`${FOCUSABLE}, [tabindex]`) ? part : firstIn(part);
  part.scrollIntoView({ block: 'center' });
  (first ?? part).focus({ preventScroll: true });
  return true;
}

/** What stands in a part's head acts on the whole of it, and may take it away: Enter at once must not. */
function firstIn(part: HTMLElement): HTMLElement | undefined {
  const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.find((element) => element.closest('header')?.parentElement !== part) ?? all[0];
}
