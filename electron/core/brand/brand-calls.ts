import type { Brand } from '../../../shared/domain/brand.ts';
import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { ownFontSums } from '../documents/own-fonts.ts';
import type { CheckedFont } from '../fonts/check-font.ts';
import { checkFontApart } from '../fonts/check-font-apart.ts';
import { found } from '../found.ts';
import { checkImageApart } from '../images/check-image-apart.ts';
import type { Writer } from '../storage/access.ts';
import { brandOf, saveBrand } from '../storage/brands.ts';
import { councilBrandOf, saveCouncilBrand } from '../storage/council-brands.ts';
import { fontFileBytes, saveFontFile } from '../storage/font-files.ts';
import { currentMunicipality } from '../storage/municipalities.ts';
import { brandInForce } from './brand-in-force.ts';
import { type BrandOwner, brandOwner, ownFontOf, putLogo, putOwnFont } from './brand-owner.ts';
import { notesOn, withFiles } from './own-font-files.ts';
import { previewBrand } from './preview-brand.ts';

export function brandCalls(context: Context): Calls<'brand'> {
  const { storage, clock, changed } = context;

  /** Changes the look of a council or the municipality and answers what is then in force. */
  async function change(
    councilId: string | null,
    work: (db: Writer, owner: BrandOwner) => Promise<void>,
  ): Promise<Brand> {
    const inForce = await storage.write(async (db) => {
      const owner = await brandOwner(db, councilId);
      await work(db, owner);
      return brandInForce(db, owner.municipalityId, councilId);
    });
    changed('brand');
    return inForce;
  }

  return {
    'brand.get': () => storage.read(async (db) => brandOf(db, (await currentMunicipality(db))?.id ?? '')),

    'brand.save': (brand) => change(null, (db, { municipalityId }) => saveBrand(db, municipalityId, composed(brand))),

    'brand.ofCouncil': ({ councilId }) =>
      storage.read(async (db) => {
        await brandOwner(db, councilId);
        return councilBrandOf(db, councilId);
      }),

    'brand.saveForCouncil': async ({ councilId, brand }) => {
      await change(councilId, (db) => saveCouncilBrand(db, councilId, composed(brand)));
      return storage.read((db) => councilBrandOf(db, councilId));
    },

    'brand.setLogo': async ({ councilId, file, alt }) => {
      const logo = file && (await checkImageApart(file, alt));
      return change(councilId, (db, owner) => putLogo(db, owner, logo));
    },

    'brand.addFonts': async ({ councilId, files }) => {
      const checked: CheckedFont[] = [];
      for (const file of files) checked.push(await checkFontApart(file));
      const addedAt = clock().toISOString();
      let notes: string[] = [];
      const brand = await change(councilId, async (db, owner) => {
        const font = withFiles(await ownFontOf(db, owner), checked);
        for (const [at, { sha256, fullName }] of checked.entries())
          await saveFontFile(db, { sha256, name: fullName, bytes: files[at]!.bytes }, addedAt);
        await putOwnFont(db, owner, font);
        notes = notesOn(font, checked);
      });
      return { brand, notes };
    },

    'brand.setOwnFont': ({ councilId, font }) =>
      change(councilId, async (db, owner) => {
        for (const sum of ownFontSums({ ownFont: font }))
          found(await fontFileBytes(db, sum), 'Typsnittets fil finns inte här längre. Välj filen på nytt.');
        await putOwnFont(db, owner, font);
      }),

    'brand.preview': (given) => previewBrand(context, given),
  };
}
