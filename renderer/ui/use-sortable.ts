import { type PointerEvent, useCallback, useRef } from 'react';
import './drag-grip.css';

/** Nearer than this to the edge of what scrolls, the list moves along. */
const EDGE = 48;
const SPEED = 12;

type Drag = { id: string; rows: HTMLElement[]; target: number; pointer: number; y: number; stop: () => void };

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement as HTMLElement | null;
}

/**
 * Dragging by a handle. Rows in the list carry data-sort-id; the row that would come after is marked data-drop="before", and
 * the last data-drop="after". `onMove` is told the new index among the others. Keys have their own way (Alt + arrows).
 */
export function useSortable(
  list: { readonly current: HTMLElement | null },
  onMove: (id: string, index: number) => void,
) {
  const drag = useRef<Drag | null>(null);

  const place = useCallback((y: number) => {
    const now = drag.current;
    if (now === null) return;
    const others = now.rows.filter((row) => row.dataset.sortId !== now.id);
    const after = others.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    now.target = after < 0 ? others.length : after;
    for (const row of now.rows) delete row.dataset.drop;
    if (after >= 0) others[after]!.dataset.drop = 'before';
    else if (others.length > 0) others.at(-1)!.dataset.drop = 'after';
  }, []);

  const end = useCallback(
    (moved: boolean) => {
      const now = drag.current;
      if (now === null) return;
      drag.current = null;
      now.stop();
      for (const row of now.rows) {
        delete row.dataset.drop;
        delete row.dataset.dragging;
      }
      const from = now.rows.findIndex((row) => row.dataset.sortId === now.id);
      if (moved && now.target !== from) onMove(now.id, now.target);
    },
    [onMove],
  );

  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, id: string) => {
      if (event.button !== 0 || list.current === null) return;
      event.preventDefault();
      const handle = event.currentTarget;
      handle.setPointerCapture(event.pointerId);
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-sort-id]')];
      const scroller = scrollerOf(list.current);
      let frame = 0;
      const scroll = () => {
        const now = drag.current;
        if (now === null || scroller === null) return;
        const { top, bottom } = scroller.getBoundingClientRect();
        const by = now.y < top + EDGE ? -SPEED : now.y > Math.min(bottom, innerHeight) - EDGE ? SPEED : 0;
        if (by !== 0) {
          scroller.scrollBy(0, by);
          place(now.y);
        }
        frame = requestAnimationFrame(scroll);
      };
      const move = (e: globalThis.PointerEvent) => {
        if (drag.current) drag.current.y = e.clientY;
        place(e.clientY);
      };
      const drop = () => end(true);
      const cancel = () => end(false);
      const key = (e: KeyboardEvent) => e.key === 'Escape' && cancel();
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', drop);
      handle.addEventListener('pointercancel', cancel);
      window.addEventListener('keydown', key);
      const stop = () => {
        cancelAnimationFrame(frame);
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', drop);
        handle.removeEventListener('pointercancel', cancel);
        window.removeEventListener('keydown', key);
      };
      const from = rows.findIndex((row) => row.dataset.sortId === id);
      drag.current = { id, rows, target: from, pointer: event.pointerId, y: event.clientY, stop };
      const dragged = rows[from];
      if (dragged) dragged.dataset.dragging = '';
      frame = requestAnimationFrame(scroll);
    },
    [list, place, end],
  );

  return begin;
}
