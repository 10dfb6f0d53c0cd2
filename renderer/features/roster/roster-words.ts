import type { Membership, RosterEntry } from '../../../shared/domain/person.ts';
import { sv } from '../../text/sv.ts';

/** "Ledamot, ordförande", or for a personal substitute "Ersättare för Karin Ek". */
export function roleOf({ membership }: RosterEntry, roster: readonly RosterEntry[]): string {
  const { kind, office, substituteForPersonId } = membership;
  const role = sv.roster.role(sv.terms.memberKind[kind], office && sv.terms.office[office]);
  const member = roster.find(({ person }) => person.id === substituteForPersonId);
  return member ? `${role} ${sv.roster.substituteFor(member.person.name)}` : role;
}

/** "2023–2026" for whole years, as mandate periods are; else the days, with an open end as a word. */
export function periodOf({ validFrom, validTo }: Pick<Membership, 'validFrom' | 'validTo'>): string {
  const words = sv.roster;
  if (validFrom === null) return validTo === null ? words.openPeriod : words.to(validTo);
  if (validTo === null) return words.from(validFrom);
  const wholeYears = validFrom.endsWith('-01-01') && validTo.endsWith('-12-31');
  return wholeYears ? `${validFrom.slice(0, 4)}–${validTo.slice(0, 4)}` : `${validFrom} – ${validTo}`;
}
