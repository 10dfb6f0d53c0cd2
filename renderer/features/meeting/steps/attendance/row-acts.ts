import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useMemo } from 'react';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { say } from '../../../../ui/live.tsx';
import { useSortable } from '../../../../ui/use-sortable.ts';
import { useDesk } from '../../desk/desk.ts';
import { at, move, remove } from '../../saving/ops.ts';
import { presenceOps, remoteOps, toggleRoleOps } from './attendance-ops.ts';
import { type RowAction, rowAction } from './row-keys.ts';

const words = sv.meeting.attendance;

/** The row that is open, and the digit that was typed on it to open it. */
export type OpenRow = { id: string; typed: string | null };

export type RowActs = {
  act: (row: Attendance, action: RowAction) => void;
  keyDown: (row: Attendance, event: KeyboardEvent<HTMLElement>) => void;
  drag: (event: PointerEvent<HTMLElement>, id: string) => void;
  onFocusRow: (id: string) => void;
  close: (id: string) => void;
};

export interface RowActsParts {
  /** Holds the rows in the order they are shown. */
  body: RefObject<HTMLElement | null>;
  setCurrent: (id: string) => void;
  setOpen: (change: (open: OpenRow | null) => OpenRow | null) => void;
}

/** What can be done with the rows. The same object for as long as the step stands: rows need not be drawn anew. */
export function useRowActs({ body, setCurrent, setOpen }: RowActsParts): RowActs {
  const { change, takeAway, queue } = useDesk();
  const rows = useCallback(() => queue.snapshot().meeting.attendance, [queue]);
  const focusRow = useCallback(
    (id: string | undefined) => {
      if (id === undefined) return;
      setCurrent(id);
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLElement>(`[data-sort-id="${CSS.escape(id)}"]`)?.focus(),
      );
    },
    [body, setCurrent],
  );
  const moveTo = useCallback(
    (id: string, index: number) => {
      const row = rows().find((one) => one.id === id);
      if (row === undefined || index < 0 || index >= rows().length) return;
      change(words.label.order, move(at('attendance', id), index));
      say(words.moved(row.name, index + 1));
      focusRow(id);
    },
    [change, rows, focusRow],
  );
  const drag = useSortable(body, moveTo);

  return useMemo(() => {
    const shown = () =>
      [...(body.current?.querySelectorAll<HTMLElement>('[data-sort-id]') ?? [])].map((row) => row.dataset.sortId);
    const beside = (id: string, by: -1 | 1) => shown()[shown().indexOf(id) + by];

    const acts: { [D in RowAction['do']]: (row: Attendance, action: Extract<RowAction, { do: D }>) => void } = {
      presence(row, { presence }) {
        const takenBack = row.presence === presence;
        say(words.marked(row.name, sv.terms.presence[takenBack ? 'unknown' : presence]));
        change(words.label.presence(row.name), ...presenceOps(row, presence));
      },
      remote(row) {
        if (!row.remote) say(words.marked(row.name, words.remoteWord));
        change(words.label.presence(row.name), ...remoteOps(row));
      },
      role(row, { role }) {
        say(words.marked(row.name, sv.terms.meetingRole[role]));
        change(sv.terms.meetingRole[role], ...toggleRoleOps(rows(), row.id, role));
      },
      focus({ id }, { to }) {
        const places = { previous: () => beside(id, -1), next: () => beside(id, 1) };
        focusRow(to === 'first' || to === 'last' ? shown().at(to === 'first' ? 0 : -1) : places[to]());
      },
      move: ({ id }, { by }) => moveTo(id, rows().findIndex((row) => row.id === id) + by),
      open: ({ id }) => setOpen((open) => (open?.id === id ? null : { id, typed: null })),
      time: ({ id }, { typed }) => setOpen(() => ({ id, typed })),
      remove({ id, name }) {
        const next = beside(id, 1) ?? beside(id, -1);
        takeAway(words.label.remove(name), words.removed(name), remove(at('attendance', id)));
        focusRow(next);
      },
    };
    const act = (row: Attendance, action: RowAction) =>
      (acts[action.do] as (row: Attendance, action: RowAction) => void)(row, action);

    return {
      act,
      drag,
      onFocusRow: setCurrent,
      close(id) {
        setOpen(() => null);
        focusRow(id);
      },
      keyDown(row, event) {
        const onRow = event.target === event.currentTarget;
        const onControl = (event.target as Element).matches('[data-row-control]');
        // inside the fields of an open row the letters are text; a button has its own Enter and blank
        if ((!onRow && !onControl) || event.nativeEvent.isComposing) return;
        if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          walkControls(event);
          return;
        }
        const action = rowAction(event);
        if (action === null) return;
        event.preventDefault();
        act(row, action);
      },
    };
  }, [body, rows, change, takeAway, drag, moveTo, focusRow, setCurrent, setOpen]);
}

/** Right goes into the row's own buttons, left goes back to the row. */
function walkControls(event: KeyboardEvent<HTMLElement>): void {
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-control]')];
  const index = controls.indexOf(event.target as HTMLElement);
  const next = index + (event.key === 'ArrowRight' ? 1 : -1);
  event.preventDefault();
  if (next < 0) event.currentTarget.focus();
  else controls[Math.min(next, controls.length - 1)]?.focus();
}
