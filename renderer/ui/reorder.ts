import type { KeyboardEvent } from 'react';
import { sv } from '../text/sv.ts';
import type { MenuChoice } from './menu.tsx';

/** `items` with the one called `id` put right before or after the one called `target`; null when that changes nothing. */
export function moved<T extends { id: string }>(
  items: readonly T[],
  id: string,
  target: string,
  after: boolean,
): T[] | null {
  const item = items.find((one) => one.id === id);
  if (item === undefined || id === target) return null;
  const rest = items.filter((one) => one !== item);
  const at = rest.findIndex((one) => one.id === target);
  if (at < 0) return null;
  const next = rest.toSpliced(after ? at + 1 : at, 0, item);
  return next.every((one, index) => one === items[index]) ? null : next;
}

/** Alt + up or down on a row (an element with data-key) moves it one step. Focus goes with it. */
export function moveByKey<T extends { id: string }>(
  items: readonly T[],
  reorder: (next: T[] | null, id: string) => void,
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const list = event.currentTarget;
    const row = (event.target as Element).closest<HTMLElement>('[data-key]');
    const id = row?.dataset.key;
    const from = items.findIndex((item) => item.id === id);
    if (id === undefined || from < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const down = event.key === 'ArrowDown';
    const neighbour = items[from + (down ? 1 : -1)];
    if (neighbour === undefined) return;
    reorder(moved(items, id, neighbour.id, down), id);
    // The browser drops the focus of an element that is moved in the document.
    requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus());
  };
}

/** The same one step at a time from a menu, for those who neither drag nor use keys. Ends have one way only. */
export function moveChoices<T extends { id: string }>(
  items: readonly T[],
  id: string,
  reorder: (next: T[] | null, id: string) => void,
): MenuChoice[] {
  const at = items.findIndex((item) => item.id === id);
  const [before, after] = [items[at - 1], items[at + 1]];
  return [
    before && {
      id: 'up',
      label: sv.ui.moveUp,
      icon: 'moveUp' as const,
      onAction: () => reorder(moved(items, id, before.id, false), id),
    },
    after && {
      id: 'down',
      label: sv.ui.moveDown,
      icon: 'moveDown' as const,
      onAction: () => reorder(moved(items, id, after.id, true), id),
    },
  ].filter((choice) => choice !== undefined);
}
