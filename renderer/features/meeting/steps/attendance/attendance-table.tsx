import { useRef, useState } from 'react';
import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { SearchField } from '../../../../ui/search-field.tsx';
import { AttendanceRow } from './attendance-row.tsx';
import { descriptionOf, kindWord, sectionStarts } from './describe.ts';
import { KeyHelp } from './key-help.tsx';
import { type OpenRow, useRowActs } from './row-acts.ts';

const words = sv.meeting.attendance;
/** A list longer than this can be searched in. */
const LONG = 25;

export function AttendanceTable({ rows }: { rows: readonly Attendance[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenRow | null>(null);
  const [search, setSearch] = useState('');

  const needle = search.trim().toLocaleLowerCase('sv');
  const shown = needle === '' ? rows : rows.filter(({ name }) => name.toLocaleLowerCase('sv').includes(needle));
  const starts = needle === '' ? sectionStarts(rows) : new Map<string, Attendance['kind']>();
  const focused = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null);

  const acts = useRowActs({ body, setCurrent, setOpen });

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
                description={descriptionOf(row, rows, starts.size > 0)}
                section={starts.has(row.id) ? kindWord(row.kind) : null}
                tabbable={row.id === focused}
                open={open?.id === row.id ? open : null}
                acts={acts}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
