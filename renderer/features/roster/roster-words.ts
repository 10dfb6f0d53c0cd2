import type { Membership, RosterEntry } from '../../../shared/domain/person.ts';
import { sv } from '../../text/sv.ts';

/** "Ledamot, ordförande", or for a personal substitute "Ersättare för Karin Ek". */
export function roleOf({ membership }: RosterEntry, roster: readonly RosterEntry[]): string {
  const { kind, office, substituteForPersonId } = membership;
  const role = sv.roster.role(sv.terms.memberKind[kind], office && sv.terms.office[office]);
  const member = roster.find(({ person }) => person.id === substituteForPersonId);
  return member ? `${role} ${sv.roster.substituteFor(member.person.name)}` : role;
}

/** "2023-01-01 – 2026-12-31", with an open end as a word. */
export const periodOf = ({ validFrom, validTo }: Membership): string => sv.roster.period(validFrom, validTo);
