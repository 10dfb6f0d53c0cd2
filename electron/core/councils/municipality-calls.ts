import type { Brand } from '../../../shared/domain/brand.ts';
import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { found } from '../found.ts';
import { checkImageApart } from '../images/check-image-apart.ts';
import { brandOf, saveBrand, saveLogo } from '../storage/brands.ts';
import { currentMunicipality, municipalityById, saveMunicipality } from '../storage/municipalities.ts';
import type { Reader, Writer } from '../storage/storage.ts';
import { previewBrand } from './preview-brand.ts';

/** The look of the municipality at work, or the app's own before there is one. */
async function currentBrand(db: Reader): Promise<Brand> {
  const municipality = await currentMunicipality(db);
  return brandOf(db, municipality?.id ?? '');
}

/** Who the brand belongs to. */
async function owner(db: Writer): Promise<string> {
  return found(await currentMunicipality(db), 'Registrera kommunen först, under Inställningar.').id;
}

export function municipalityCalls(context: Context): Calls<'municipality'> & Calls<'brand'> {
  const { storage, changed } = context;
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

    'brand.get': () => storage.read(currentBrand),

    'brand.save': async (brand) => {
      const saved = await storage.write(async (db) => {
        await saveBrand(db, await owner(db), composed(brand));
        return currentBrand(db);
      });
      changed('brand');
      return saved;
    },

    'brand.setLogo': async ({ file, alt }) => {
      const logo = file && (await checkImageApart(file, alt));
      const saved = await storage.write(async (db) => {
        const id = await owner(db);
        const { logo: _, ...brand } = await brandOf(db, id);
        await saveBrand(db, id, brand);
        await saveLogo(db, id, logo);
        return currentBrand(db);
      });
      changed('brand');
      return saved;
    },

    'brand.preview': ({ brand }) => previewBrand(context, brand),
  };
}
