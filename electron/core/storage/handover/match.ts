import type Database from 'better-sqlite3';

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);

type PersonRow = { id: string; name: string; organisations: string };

/** Persons with the organisations they have ever had a seat for. */
function personsOf(db: Database.Database): { id: string; name: string; organisations: Set<string> }[] {
  const rows = db
    .prepare(
      `select person.id, person.name, (
         select json_group_array(distinct organisation.name) from membership
         join organisation on organisation.id = membership.organisation_id where membership.person_id = person.id
       ) as organisations from person`,
    )
    .all() as PersonRow[];
  return rows.map(({ id, name, organisations }) => ({
    id,
    name: folded(name),
    organisations: new Set((JSON.parse(organisations) as string[]).map(folded)),
  }));
}

/**
 * Who of a parcel is already here: the same id, else the same name and an organisation in common, or none on either side. Two
 * who would do are nobody: it is better to have somebody twice than to mix two people up. Null for somebody new.
 */
export function matchPersons(live: Database.Database, parcel: Database.Database): Map<string, string | null> {
  const here = personsOf(live);
  const ids = new Set(here.map(({ id }) => id));
  return new Map(
    personsOf(parcel).map(({ id, name, organisations }) => {
      if (ids.has(id)) return [id, id];
      const alike = here.filter(
        (one) =>
          one.name === name &&
          ((organisations.size === 0 && one.organisations.size === 0) ||
            [...organisations].some((organisation) => one.organisations.has(organisation))),
      );
      return [id, alike.length === 1 ? (alike[0]?.id ?? null) : null];
    }),
  );
}
