import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import {
  deleteOrganisation,
  listOrganisations,
  organisationIsUsed,
  saveOrganisation,
} from '../storage/organisations.ts';
import { deletePerson, listPersons, personIsUsedIn, savePerson } from '../storage/persons.ts';

const IN_USE = {
  minutes:
    'Personen finns i ett protokoll och kan inte tas bort. Ange i stället ett slutdatum för personen, så föreslås hon inte längre.',
  roster:
    'Personen finns i ett organs register och kan inte tas bort. Avsluta platsen i organet och ange ett slutdatum för personen.',
} as const;

export function personCalls({ storage, changed }: Context): Calls<'persons'> & Calls<'organisations'> {
  return {
    'persons.list': () => storage.read(listPersons),

    'persons.save': async (given) => {
      const person = composed(given);
      await storage.write((db) => savePerson(db, person));
      changed('persons', 'roster');
      return person;
    },

    'persons.remove': async ({ id }) => {
      await storage.write(async (db) => {
        const used = await personIsUsedIn(db, id);
        if (used) throw new JusteraError('in-use', IN_USE[used]);
        if (!(await deletePerson(db, id))) throw new JusteraError('not-found', 'Personen finns inte längre.');
      });
      changed('persons');
      return null;
    },

    'organisations.list': () => storage.read(listOrganisations),

    'organisations.save': async (given) => {
      const organisation = composed(given);
      await storage.write((db) => saveOrganisation(db, organisation));
      changed('organisations', 'roster');
      return organisation;
    },

    'organisations.remove': async ({ id }) => {
      await storage.write(async (db) => {
        if (await organisationIsUsed(db, id))
          throw new JusteraError(
            'in-use',
            'Organisationen finns i ett organs register och kan inte tas bort. Ange i stället ett slutdatum för den.',
          );
        if (!(await deleteOrganisation(db, id)))
          throw new JusteraError('not-found', 'Organisationen finns inte längre.');
      });
      changed('organisations');
      return null;
    },
  };
}
