import type { SearchHit } from '../../../shared/calls/search.ts';
import { sv } from '../../text/sv.ts';
import { type AppAction, findActions } from './app-actions.ts';
import type { Found } from './use-found.ts';

const words = sv.search;

export type SearchRow =
  | { kind: 'hit'; key: string; hit: SearchHit }
  | { kind: 'action'; key: string; action: AppAction }
  | { kind: 'all'; key: string };

/** Rows under one heading. */
export type RowGroup = { key: string; label: string; rows: SearchRow[] };

/** What the box lists for a text: hits by kind, the way to all of them, and what the app can do. */
export function rowGroups(text: string, found: Found | null): RowGroup[] {
  const hits = (found?.groups ?? []).map(({ kind, hits: own }) => ({
    key: kind,
    label: words.kinds[kind],
    rows: own.map((hit, i): SearchRow => ({ kind: 'hit', key: `${kind}-${i}`, hit })),
  }));
  const actions = findActions(text).map((action): SearchRow => ({ kind: 'action', key: action.id, action }));
  const all: SearchRow[] = hits.length > 0 ? [{ kind: 'all', key: 'all' }] : [];
  const last = [...all, ...actions];
  return last.length === 0 ? hits : [...hits, { key: 'actions', label: words.actions, rows: last }];
}

/** How many hits there are of all kinds, and whether there are more than were counted. */
export function countOf(found: Found | null): { count: number; many: boolean } {
  const groups = found?.groups ?? [];
  return { count: groups.reduce((sum, { total }) => sum + total, 0), many: groups.some(({ atLeast }) => atLeast) };
}
