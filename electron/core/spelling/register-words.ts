import type { Reader } from '../storage/access.ts';
import { listCouncils } from '../storage/councils.ts';
import { currentMunicipality } from '../storage/municipalities.ts';
import { listOrganisations } from '../storage/organisations.ts';
import { listPersons } from '../storage/persons.ts';

/** Every word of the names in the registers: persons, organisations, councils with their usual places, the municipality. */
export async function registerWords(db: Reader): Promise<string[]> {
  const municipality = await currentMunicipality(db);
  const names = [
    ...(await listPersons(db)).map(({ name }) => name),
    ...(await listOrganisations(db)).map(({ name }) => name),
    ...(await listCouncils(db)).flatMap(({ name, shortName, spokenName, defaultPlace }) => [
      name,
      shortName,
      spokenName,
      defaultPlace,
    ]),
    ...(municipality === null ? [] : [municipality.name, municipality.shortName, municipality.signPlace]),
  ];
  return names.flatMap((name) => name.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
}
