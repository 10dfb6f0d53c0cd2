import { Link } from '@tanstack/react-router';
import type { FollowUpRow } from '../../../shared/calls/follow-ups.ts';
import { isClosed } from '../../../shared/domain/follow-up.ts';
import { isOverdue } from '../../../shared/domain/follow-up-log.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import '../../ui/table.css';
import { today } from '../../ui/today.ts';
import './log.css';
import { useLogActs } from './use-log-acts.ts';

const words = sv.followUps;

export interface LogTableProps {
  label: string;
  rows: readonly FollowUpRow[];
  ofOneCouncil: boolean;
  onEdit: (row: FollowUpRow) => void;
  onSplit: (row: FollowUpRow) => void;
}

/** The log as a table: what, how it stands, who, until when, and where it comes from. */
export function LogTable({ label, rows, ofOneCouncil, onEdit, onSplit }: LogTableProps) {
  const { columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys too
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className="table log">
        <thead>
          <tr>
            {(['topic', 'status', 'owner', 'due', 'origin'] as const).map((column) => (
              <th key={column} scope="col" className={`table-column log-${column}`}>
                {columns[column]}
              </th>
            ))}
            <th scope="col" className="table-column log-actions">
              <span className="visually-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LogRow key={`${row.councilId} ${row.id}`} row={row} {...{ ofOneCouncil, onEdit, onSplit }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ row, ofOneCouncil, onEdit, onSplit }: { row: FollowUpRow } & Omit<LogTableProps, 'rows' | 'label'>) {
  const acts = useLogActs();
  const closed = isClosed(row.state);
  return (
    <tr className="table-row log-row" data-closed={closed || undefined}>
      <th scope="row" className="table-cell log-name">
        <button type="button" className="log-open" onClick={() => onEdit(row)}>
          {row.topic}
        </button>
        {!ofOneCouncil && <span className="quiet small">{row.councilName}</span>}
      </th>
      <td className="table-cell">
        <Status tone={closed ? 'good' : row.state === 'open' ? 'quiet' : 'accent'}>{words.states[row.state]}</Status>
        {row.status !== '' && <span className="log-said small">{row.status.split('\n')[0]}</span>}
      </td>
      <td className="table-cell">{sentenceList(row.owners.map(({ name }) => name))}</td>
      <td className="table-cell">{row.due !== null && <Due row={row} day={row.due} />}</td>
      <td className="table-cell small">
        <Origin row={row} />
      </td>
      <td className="table-cell table-actions">
        <div className="row log-acts">
          {closed ? (
            <Button size="small" aria-label={words.reopenNamed(row.topic)} onPress={() => void acts.reopen(row)}>
              {words.reopen}
            </Button>
          ) : (
            <Button
              size="small"
              icon="check"
              aria-label={words.closeNamed(row.topic)}
              onPress={() => void acts.close(row)}
            >
              {words.close}
            </Button>
          )}
          <MoreMenu
            label={words.more(row.topic)}
            choices={[
              { id: 'edit', label: words.edit, icon: 'edit', onAction: () => onEdit(row) },
              ...(closed
                ? []
                : [
                    { id: 'split', label: words.split, onAction: () => onSplit(row) },
                    { id: 'drop', label: words.drop, onAction: () => void acts.drop(row) },
                  ]),
            ]}
          />
        </div>
      </td>
    </tr>
  );
}

/** The day it is to be done; that it has passed is a word, not only a colour. */
export function Due({ row, day }: { row: FollowUpRow; day: string }) {
  return (
    <span className="log-day">
      {isOverdue(row, today()) && <Status tone="danger">{words.overdue}</Status>}
      <span>{longDate(day)}</span>
    </span>
  );
}

/** The meeting it comes from, and the item: a click goes there. */
export function Origin({ row }: { row: Pick<FollowUpRow, 'origin' | 'since'> }) {
  const { origin, since } = row;
  if (origin === null) return since === null ? null : <span className="quiet">{words.fromLog(longDate(since))}</span>;
  const day = origin.date === null ? sv.meeting.noDate : longDate(origin.date);
  return (
    <Link
      to="/mote/$meetingId/$step"
      params={{ meetingId: origin.meetingId, step: origin.itemId === null ? 'bevakningar' : 'arenden' }}
    >
      {words.originOf(day, origin.itemHeading)}
    </Link>
  );
}
