import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { saveCouncilLogo } from '../storage/council-brands.ts';
import { councilById, councilHasMeetings, deleteCouncil, listCouncils, saveCouncil } from '../storage/councils.ts';
import { municipalityById } from '../storage/municipalities.ts';

const GONE = 'Organet finns inte längre. Gå tillbaka till listan över organ.';

export function councilCalls({ storage, changed }: Context): Calls<'councils'> {
  return {
    'councils.list': () => storage.read(listCouncils),

    'councils.get': ({ id }) => storage.read(async (db) => found(await councilById(db, id), GONE)),

    'councils.save': async (given) => {
      const council = composed(given);
      const saved = await storage.write(async (db) => {
        found(
          await municipalityById(db, council.municipalityId),
          'Registrera kommunen först, under Inställningar; organet hör till den.',
        );
        await saveCouncil(db, council);
        return found(await councilById(db, council.id), GONE);
      });
      changed('councils', 'meetings');
      return saved;
    },

    'councils.remove': async ({ id }) => {
      await storage.write(async (db) => {
        if (await councilHasMeetings(db, id))
          throw new JusteraError(
            'in-use',
            'Organet har möten och kan inte tas bort. Ange i stället ett slutdatum för organet; protokollen finns kvar.',
          );
        if (await councilById(db, id)) await saveCouncilLogo(db, id, null);
        if (!(await deleteCouncil(db, id))) throw new JusteraError('not-found', GONE);
      });
      changed('councils', 'roster', 'brand');
      return null;
    },
  };
}
