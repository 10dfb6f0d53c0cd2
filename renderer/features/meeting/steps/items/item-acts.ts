import { type PointerEvent, type RefObject, useCallback, useMemo } from 'react';
import { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { say } from '../../../../ui/live.tsx';
import { useSortable } from '../../../../ui/use-sortable.ts';
import { useDesk } from '../../desk/desk.ts';
import { at, insert, move, remove, set } from '../../saving/ops.ts';

const words = sv.meeting.items;

export type ItemActs = {
  toggle: (id: string) => void;
  /** A new item after the one given; null = last. */
  add: (after: string | null) => void;
  moveBy: (id: string, by: -1 | 1) => void;
  drag: (event: PointerEvent<HTMLElement>, id: string) => void;
  turnLevel: (id: string) => void;
  remove: (id: string) => void;
};

export type OpenItem = (change: (open: string | null) => string | null) => void;

/** What can be done with the cards of the list. The same object for as long as the step stands: cards need not be drawn anew. */
export function useItemActs(list: RefObject<HTMLElement | null>, open: OpenItem): ItemActs {
  const { change, takeAway, goTo, queue } = useDesk();
  const items = useCallback(() => queue.snapshot().meeting.items, [queue]);
  const nameOf = useCallback(
    (id: string) => items().find((item) => item.id === id)?.heading || words.untitled,
    [items],
  );
  const focusCard = useCallback(
    (id: string) =>
      requestAnimationFrame(() => {
        const card = list.current?.querySelector<HTMLElement>(`[data-sort-id="${CSS.escape(id)}"]`);
        if (!card?.contains(document.activeElement)) card?.querySelector<HTMLElement>('.item-open')?.focus();
      }),
    [list],
  );
  const moveTo = useCallback(
    (id: string, index: number) => {
      if (index < 0 || index >= items().length) return;
      change(words.label.order, move(at('items', id), index));
      say(words.moved(nameOf(id), index + 1));
      focusCard(id);
    },
    [change, items, nameOf, focusCard],
  );
  const drag = useSortable(list, moveTo);

  return useMemo(() => {
    const indexOf = (id: string) => items().findIndex((item) => item.id === id);
    return {
      toggle: (id) => open((now) => (now === id ? null : id)),
      add(after) {
        const item = AgendaItem.parse({ id: crypto.randomUUID() });
        change(words.label.add, insert('items', after === null ? items().length : indexOf(after) + 1, item));
        goTo(`item:${item.id}/heading`);
      },
      moveBy: (id, by) => moveTo(id, indexOf(id) + by),
      drag,
      turnLevel(id) {
        const level = items()[indexOf(id)]?.level === 1 ? 2 : 1;
        change(words.label.level, set(at('items', id, 'level'), level));
      },
      remove(id) {
        const index = indexOf(id);
        const neighbour = items()[index + 1] ?? items()[index - 1];
        takeAway(words.label.remove(nameOf(id)), words.removed, remove(at('items', id)));
        if (neighbour) focusCard(neighbour.id);
      },
    };
  }, [change, takeAway, goTo, items, nameOf, moveTo, drag, focusCard, open]);
}
