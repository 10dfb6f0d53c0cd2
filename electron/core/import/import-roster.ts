import type { Request } from '../../../shared/api.ts';
import type { ImportRow } from '../../../shared/calls/councils.ts';
import { MemberKind, Membership, Office, Person, type RosterEntry } from '../../../shared/domain/person.ts';
import type { Context } from '../context.ts';
import { organisationNamed } from '../councils/roster.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { councilById } from '../storage/councils.ts';
import { rosterEntries, saveMembership } from '../storage/memberships.ts';
import { listPersons, savePerson } from '../storage/persons.ts';

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('sv') === b.normalize('NFC').toLocaleLowerCase('sv');

/** A person already registered under that name; another party is another person. */
function knownPerson(persons: readonly Person[], row: ImportRow): Person | undefined {
  return persons.find(
    (p) => same(p.name, row.name) && (p.party === '' || row.party === '' || same(p.party, row.party)),
  );
}

/** @throws JusteraError invalid-input naming the line: rows can have been changed since they were read */
function checked<T>(
  line: number,
  read: { success: true; data: T } | { success: false; error: { issues: { message: string }[] } },
): T {
  if (read.success) return read.data;
  throw new JusteraError('invalid-input', `Rad ${line}: ${read.error.issues[0]?.message ?? 'går inte att läsa.'}`, {
    field: `rows.${line}`,
  });
}

/**
 * Takes in the rows that have no errors, after those already seated, all or none.
 * @returns the new seats, in order
 */
export async function importRoster(
  { storage, newId }: Pick<Context, 'storage' | 'newId'>,
  { councilId, rows, validFrom }: Request<'roster.import'>,
): Promise<RosterEntry[]> {
  return storage.write(async (db) => {
    found(await councilById(db, councilId), 'Organet finns inte längre.');
    const persons = await listPersons(db);
    const before = await rosterEntries(db, councilId);
    let position = Math.max(-1, ...before.map((entry) => entry.membership.position)) + 1;
    const added = new Set<string>();
    for (const row of rows) {
      if (row.errors.length > 0) continue;
      const known = knownPerson(persons, row);
      const person = checked(
        row.line,
        Person.safeParse({
          ...(known ?? { id: newId(), name: row.name.normalize('NFC') }),
          party: known?.party || row.party,
          email: known?.email || row.email,
        }),
      );
      await savePerson(db, person);
      if (!known) persons.push(person);
      const membership = checked(
        row.line,
        Membership.safeParse({
          id: newId(),
          councilId,
          personId: person.id,
          kind: checked(row.line, MemberKind.safeParse(row.kind || 'ledamot')),
          office: row.office === '' ? null : checked(row.line, Office.safeParse(row.office)),
          party: row.party,
          organisationId: await organisationNamed(db, row.organisation, newId),
          title: row.title,
          validFrom,
          position: position++,
        }),
      );
      await saveMembership(db, membership);
      added.add(membership.id);
    }
    return (await rosterEntries(db, councilId)).filter((entry) => added.has(entry.membership.id));
  });
}
