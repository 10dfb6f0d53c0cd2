import type { Attendance } from '../../../../../shared/domain/attendance.ts';
import { decapitalise } from '../../../../../shared/swedish/lists.ts';
import { sv } from '../../../../text/sv.ts';
import { intervalText } from './interval-text.ts';

const words = sv.meeting.attendance;

/** The name as the list shows it: "Karin Ek (S)". */
export const nameAndParty = ({ name, party }: Pick<Attendance, 'name' | 'party'>): string =>
  party === '' ? name : `${name} (${party})`;

/** What stands under the name: roles, title, organisation, times, substitution. `kindIsSaid`: by the section's heading. */
export function descriptionOf(row: Attendance, rows: readonly Attendance[], kindIsSaid = false): string {
  const member = rows.find(({ id }) => id === row.servingFor);
  const ours = (word: string) => decapitalise(word);
  return [
    ...row.roles.map((role) => ours(sv.terms.meetingRole[role])),
    row.title,
    row.organisation,
    !kindIsSaid && row.kind === 'ersattare' ? ours(sv.terms.memberKind.ersattare) : '',
    !kindIsSaid && row.kind === 'gast' ? ours(words.kindGuest) : '',
    member ? words.servingFor(member.name) : '',
    intervalText(row.intervals),
    row.remote ? words.remoteWord : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export const kindWord = (kind: Attendance['kind']): string =>
  kind === 'gast' ? words.kindGuest : sv.terms.memberKind[kind];

/**
 * The rows that begin a new section of the list, with its name. Only a list that is sorted by kind has sections: they help in a
 * list of sixty and would only disturb one in an order of its own.
 */
export function sectionStarts(rows: readonly Attendance[]): ReadonlyMap<string, Attendance['kind']> {
  const starts = new Map<string, Attendance['kind']>();
  for (const [i, row] of rows.entries()) if (rows[i - 1]?.kind !== row.kind) starts.set(row.id, row.kind);
  const kinds = new Set(rows.map(({ kind }) => kind)).size;
  return kinds > 1 && starts.size === kinds ? starts : new Map();
}
