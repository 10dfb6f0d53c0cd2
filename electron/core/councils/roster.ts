import type { IsoDate } from '../../../shared/domain/dates.ts';
import { Organisation } from '../../../shared/domain/municipality.ts';
import { isMemberOn, type Membership, type Person, type RosterEntry } from '../../../shared/domain/person.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { councilById } from '../storage/councils.ts';
import {
  deleteMembership,
  membershipById,
  membershipIsUsed,
  placeMembership,
  rosterEntries,
  saveMembership,
} from '../storage/memberships.ts';
import { listOrganisations, saveOrganisation } from '../storage/organisations.ts';
import { savePerson } from '../storage/persons.ts';

const GONE = 'Platsen i organet finns inte längre. Öppna registret på nytt.';

/** The roster as it stood on `day`; null gives every seat, past and coming too. */
export async function rosterOn(db: Reader, councilId: string, day: IsoDate | null): Promise<RosterEntry[]> {
  const entries = await rosterEntries(db, councilId);
  return day === null ? entries : entries.filter(({ membership }) => isMemberOn(membership, day));
}

async function entryOf(db: Reader, membership: Membership): Promise<RosterEntry> {
  const entries = await rosterEntries(db, membership.councilId);
  return found(
    entries.find((entry) => entry.membership.id === membership.id),
    GONE,
  );
}

/** The id of the organisation with that name, registered now if nobody knew it; null for no name. */
export async function organisationNamed(db: Writer, name: string, newId: () => string): Promise<string | null> {
  const wanted = name.normalize('NFC').trim();
  if (wanted === '') return null;
  const alike = (await listOrganisations(db)).find(
    (o) => o.name.toLocaleLowerCase('sv') === wanted.toLocaleLowerCase('sv'),
  );
  if (alike) return alike.id;
  const id = newId();
  await saveOrganisation(db, Organisation.parse({ id, name: wanted }));
  return id;
}

/** One seat with the person and the organisation behind it, in one step. */
export async function saveSeat(
  { newId }: Pick<Context, 'newId'>,
  db: Writer,
  given: { membership: Membership; person: Person; organisation: string },
): Promise<RosterEntry> {
  const { membership, person } = given;
  if (membership.personId !== person.id)
    throw new JusteraError('invalid-input', 'Platsen och personen hör inte ihop.', { field: 'membership.personId' });
  if (membership.validFrom !== null && membership.validTo !== null && membership.validTo < membership.validFrom)
    throw new JusteraError('invalid-input', 'Slutdatumet ligger före startdatumet. Rätta något av dem.', {
      field: 'membership.validTo',
    });
  found(await councilById(db, membership.councilId), 'Organet finns inte längre.');
  await savePerson(db, person);
  const organisationId = await organisationNamed(db, given.organisation, newId);
  await saveMembership(db, { ...membership, organisationId });
  return entryOf(db, membership);
}

/** Ends a seat on `day`, which is its last. */
export async function endSeat(db: Writer, id: string, day: IsoDate): Promise<RosterEntry> {
  const membership = found(await membershipById(db, id), GONE);
  if (membership.validFrom !== null && day < membership.validFrom)
    throw new JusteraError(
      'invalid-input',
      `Platsen började ${membership.validFrom} och kan inte sluta före det. Välj en senare dag.`,
      { field: 'day' },
    );
  await saveMembership(db, { ...membership, validTo: day });
  return entryOf(db, membership);
}

export async function removeSeat(db: Writer, id: string): Promise<void> {
  found(await membershipById(db, id), GONE);
  if (await membershipIsUsed(db, id))
    throw new JusteraError(
      'in-use',
      'Platsen finns i ett protokoll och kan inte tas bort. Avsluta den i stället, med en slutdag.',
    );
  await deleteMembership(db, id);
}

/** The seats named come first, in that order; the others keep theirs after them. */
export async function reorderSeats(db: Writer, councilId: string, ids: readonly string[]): Promise<void> {
  const entries = await rosterEntries(db, councilId);
  const known = new Set(entries.map((entry) => entry.membership.id));
  const first = [...new Set(ids)].filter((id) => known.has(id));
  const rest = entries.map((entry) => entry.membership.id).filter((id) => !first.includes(id));
  for (const [position, id] of [...first, ...rest].entries()) await placeMembership(db, councilId, id, position);
}
