import type { FollowUpRow } from '../../../shared/calls/follow-ups.ts';
import { isClosed } from '../../../shared/domain/follow-up.ts';
import { isOverdue } from '../../../shared/domain/follow-up-log.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';

export type Shown = 'open' | 'overdue' | 'closed' | 'all';
export type LogFilter = { shown: Shown; owner: string | null };

/** Stands for follow-ups nobody is to act on; no owner has an empty name. */
export const NOBODY = '';

const names = (row: FollowUpRow): string[] => (row.owners.length === 0 ? [NOBODY] : row.owners.map(({ name }) => name));

const FITS: Record<Shown, (row: FollowUpRow, today: string) => boolean> = {
  open: ({ state }) => !isClosed(state),
  overdue: (row, today) => isOverdue(row, today),
  closed: ({ state }) => isClosed(state),
  all: () => true,
};

/** The rows that fit; overdue ones first, those due soonest first, then those that began last. */
export function filtered(rows: readonly FollowUpRow[], { shown, owner }: LogFilter, today: string): FollowUpRow[] {
  const due = (row: FollowUpRow) => (isClosed(row.state) ? '9999' : (row.due ?? '9999'));
  return rows
    .filter((row) => FITS[shown](row, today) && (owner === null || names(row).includes(owner)))
    .sort((a, b) => due(a).localeCompare(due(b)) || (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
}

/** Everybody who is to act on something, in Swedish order; NOBODY first when somebody is lacking. */
export function ownersOf(rows: readonly FollowUpRow[]): string[] {
  return [...new Set(rows.flatMap(names))].sort((a, b) =>
    a === NOBODY ? -1 : b === NOBODY ? 1 : compareSwedish(a, b),
  );
}
