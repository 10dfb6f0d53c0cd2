import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { found } from '../found.ts';
import { currentMunicipality, municipalityById, saveMunicipality } from '../storage/municipalities.ts';

export function municipalityCalls({ storage, changed }: Context): Calls<'municipality'> {
  return {
    'municipality.get': () => storage.read(currentMunicipality),

    'municipality.save': async (municipality) => {
      const saved = await storage.write(async (db) => {
        await saveMunicipality(db, composed(municipality));
        return found(await municipalityById(db, municipality.id), 'Kommunen gick inte att spara.');
      });
      changed('municipality', 'brand', 'meetings');
      return saved;
    },
  };
}
