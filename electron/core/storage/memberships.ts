import { Membership, type RosterEntry } from '../../../shared/domain/person.ts';
import type { Reader, Writer } from './access.ts';
import { attendanceNames, checkedRow } from './dialect.ts';
import { personFromRow } from './persons.ts';
import type { Tables } from './schema.ts';

const fromRow = (row: Tables['membership']): Membership =>
  checkedRow('membership', Membership, {
    id: row.id,
    councilId: row.council_id,
    personId: row.person_id,
    kind: row.kind,
    office: row.office,
    party: row.party,
    organisationId: row.organisation_id,
    title: row.title,
    substituteForPersonId: row.substitute_for_person_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    position: row.position,
  });

/** Every seat of a council, past and coming too, with the words that are printed, in the roster's own order. */
export async function rosterEntries(db: Reader, councilId: string): Promise<RosterEntry[]> {
  const seats = await db
    .selectFrom('membership')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const persons = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', (q) => q.selectFrom('membership').select('person_id').where('council_id', '=', councilId))
    .execute();
  const organisations = await db.selectFrom('organisation').select(['id', 'name']).execute();
  const person = new Map(persons.map((row) => [row.id, personFromRow(row)]));
  const organisation = new Map(organisations.map((row) => [row.id, row.name]));
  return seats.map((row) => ({
    membership: fromRow(row),
    person: person.get(row.person_id)!,
    organisation: row.organisation_id === null ? '' : (organisation.get(row.organisation_id) ?? ''),
  }));
}

export async function membershipById(db: Reader, id: string): Promise<Membership | null> {
  const row = await db.selectFrom('membership').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function saveMembership(db: Writer, m: Membership): Promise<void> {
  const values = {
    council_id: m.councilId,
    person_id: m.personId,
    kind: m.kind,
    office: m.office,
    party: m.party,
    organisation_id: m.organisationId,
    title: m.title,
    substitute_for_person_id: m.substituteForPersonId,
    valid_from: m.validFrom,
    valid_to: m.validTo,
    position: m.position,
  };
  await db
    .insertInto('membership')
    .values({ id: m.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** True when the attendance of a meeting was filled from this seat. */
export async function membershipIsUsed(db: Reader, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('meeting')
    .select('id')
    .where(attendanceNames('membershipId', id))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function deleteMembership(db: Writer, id: string): Promise<void> {
  await db.deleteFrom('membership').where('id', '=', id).execute();
}

/** Puts the seat at `position`, when it is one of the council's. */
export async function placeMembership(db: Writer, councilId: string, id: string, position: number): Promise<void> {
  await db
    .updateTable('membership')
    .set({ position })
    .where('id', '=', id)
    .where('council_id', '=', councilId)
    .execute();
}
