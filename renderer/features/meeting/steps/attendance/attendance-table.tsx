import { type KeyboardEvent, useRef, useState } from 'react';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { say } from '../../../../ui/live.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import { useDesk } from '../../desk/desk.ts';
import { useSortable } from '../../desk/use-sortable.ts';
import { at, move, remove } from '../../saving/ops.ts';
import { presenceOps, remoteOps, toggleRoleOps } from './attendance-ops.ts';
import { AttendanceRow, type RowActs } from './attendance-row.tsx';
import { kindWord, sectionStarts } from './describe.ts';
import { KeyHelp } from './key-help.tsx';
import { type RowAction, rowAction } from './row-keys.ts';

const words = sv.meeting.attendance;
/** A list longer than this can be searched in. */
const LONG = 25;

export type OpenRow = { id: string; typed: string | null };

export function AttendanceTable({ rows }: { rows: readonly Attendance[] }) {
  const { change, takeAway } = useDesk();
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenRow | null>(null);
  const [search, setSearch] = useState('');

  const needle = search.trim().toLocaleLowerCase('sv');
  const shown = needle === '' ? rows : rows.filter(({ name }) => name.toLocaleLowerCase('sv').includes(needle));
  const starts = needle === '' ? sectionStarts(rows) : new Map<string, Attendance['kind']>();
  const focused = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null);

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return;
    setCurrent(id);
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-sort-id="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  const moveTo = (id: string, index: number) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined || index < 0 || index >= rows.length) return;
    change(words.label.order, move(at('attendance', id), index));
    say(words.moved(row.name, index + 1));
    focusRow(id);
  };
  const startDrag = useSortable(body, moveTo);

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
      change(sv.terms.meetingRole[role], ...toggleRoleOps(rows, row.id, role));
    },
    focus(row, { to }) {
      const index = shown.indexOf(row);
      const places = { previous: shown[index - 1], next: shown[index + 1], first: shown[0], last: shown.at(-1) };
      focusRow(places[to]?.id);
    },
    move: (row, { by }) => moveTo(row.id, rows.indexOf(row) + by),
    open: (row) => setOpen(open?.id === row.id ? null : { id: row.id, typed: null }),
    time: (row, { typed }) => setOpen({ id: row.id, typed }),
    remove(row) {
      const index = shown.indexOf(row);
      takeAway(words.label.remove(row.name), words.removed(row.name), remove(at('attendance', row.id)));
      focusRow((shown[index + 1] ?? shown[index - 1])?.id);
    },
  };
  const act = (row: Attendance, action: RowAction) =>
    (acts[action.do] as (row: Attendance, action: RowAction) => void)(row, action);

  const keyDown = (row: Attendance) => (event: KeyboardEvent<HTMLElement>) => {
    // inside the fields of an open row the letters are text
    const onRow = event.target === event.currentTarget || (event.target as Element).matches('[data-row-control]');
    if (!onRow || event.nativeEvent.isComposing) return;
    if (event.target !== event.currentTarget && (event.key === 'Enter' || event.key === ' ')) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      walkControls(event);
      return;
    }
    const action = rowAction(event);
    if (action === null) return;
    event.preventDefault();
    act(row, action);
  };

  const rowActs: RowActs = {
    act,
    keyDown,
    startDrag,
    onFocusRow: setCurrent,
    close: (id) => {
      setOpen(null);
      focusRow(id);
    },
  };

  if (rows.length === 0) return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>;
  return (
    <>
      <KeyHelp />
      {rows.length > LONG && <SearchField label={words.search} value={search} onChange={setSearch} />}
      {shown.length === 0 ? (
        <p className="quiet">{words.noMatch}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table to walk through by arrow keys is a grid
        <table className="attendance-table" role="grid" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col" className="attendance-name-head">
                {words.columns.name}
              </th>
              {(['present', 'absent', 'excused', 'remote'] as const).map((column) => (
                <th key={column} scope="col">
                  <span aria-hidden>{words.columns[column]}</span>
                  <span className="visually-hidden">{words.columnsLong[column]}</span>
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <AttendanceRow
                key={row.id}
                row={row}
                rows={rows}
                section={starts.has(row.id) ? kindWord(row.kind) : null}
                tabbable={row.id === focused}
                open={open?.id === row.id ? open : null}
                acts={rowActs}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
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
