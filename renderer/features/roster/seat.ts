import type { Membership, Person, RosterEntry } from '../../../shared/domain/person.ts';

/** A seat to fill in, after the last one of the roster; `like` gives what the next of several usually shares. */
export function emptySeat(councilId: string, position: number, like?: Partial<Membership>): RosterEntry {
  const personId = crypto.randomUUID();
  return {
    membership: {
      id: crypto.randomUUID(),
      councilId,
      personId,
      kind: like?.kind ?? 'ledamot',
      office: null,
      party: '',
      organisationId: null,
      title: '',
      substituteForPersonId: null,
      validFrom: like?.validFrom ?? null,
      validTo: like?.validTo ?? null,
      position,
    },
    person: { id: personId, name: '', sortName: '', party: '', email: '', phone: '', endedOn: null },
    organisation: '',
  };
}

/** The seat with somebody already known in it: her own party comes along unless one was typed. */
export function seatWith(seat: RosterEntry, person: Person): RosterEntry {
  return {
    ...seat,
    person,
    membership: { ...seat.membership, personId: person.id, party: seat.membership.party || person.party },
  };
}

/** The one person of that name, as it is compared in Swedish; null when nobody or more than one has it. */
export function knownByName(persons: readonly Person[], name: string): Person | null {
  const same = persons.filter((person) => person.name.toLocaleLowerCase('sv') === name.trim().toLocaleLowerCase('sv'));
  return same.length === 1 ? (same[0] ?? null) : null;
}
