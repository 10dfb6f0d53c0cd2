import { Person } from '../../../shared/domain/person.ts';
import { comparePersons } from '../../../shared/swedish/person-order.ts';
import type { Reader, Writer } from './access.ts';
import { attendanceNames, checkedRow } from './dialect.ts';
import type { Tables } from './schema.ts';
import { indexed } from './search/keep-index.ts';

export const personFromRow = (row: Tables['person']): Person =>
  checkedRow('person', Person, {
    id: row.id,
    name: row.name,
    sortName: row.sort_name,
    party: row.party,
    email: row.email,
    phone: row.phone,
    endedOn: row.ended_on,
  });

export async function listPersons(db: Reader): Promise<Person[]> {
  const rows = await db.selectFrom('person').selectAll().execute();
  return rows.map(personFromRow).sort(comparePersons);
}

export async function savePerson(db: Writer, p: Person): Promise<void> {
  const values = {
    name: p.name,
    sort_name: p.sortName,
    party: p.party,
    email: p.email,
    phone: p.phone,
    ended_on: p.endedOn,
  };
  const upsert = db
    .insertInto('person')
    .values({ id: p.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values));
  await indexed(db, 'person', p.id, () => upsert.execute());
}

/** Where a person is referred to: a seat in a council, or the attendance of a meeting. Null when nowhere. */
export async function personIsUsedIn(db: Reader, id: string): Promise<'roster' | 'minutes' | null> {
  const minutes = await db
    .selectFrom('meeting')
    .select('id')
    .where(attendanceNames('personId', id))
    .limit(1)
    .executeTakeFirst();
  if (minutes) return 'minutes';
  const seat = await db
    .selectFrom('membership')
    .select('id')
    .where((e) => e.or([e('person_id', '=', id), e('substitute_for_person_id', '=', id)]))
    .limit(1)
    .executeTakeFirst();
  return seat ? 'roster' : null;
}

/** @returns false when there was none */
export async function deletePerson(db: Writer, id: string): Promise<boolean> {
  const deletion = db.deleteFrom('person').where('id', '=', id);
  const result = await indexed(db, 'person', id, () => deletion.executeTakeFirst());
  return result.numDeletedRows > 0n;
}
