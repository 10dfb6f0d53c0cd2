import type { Logo } from '../../../shared/domain/brand.ts';
import type { OwnFont } from '../../../shared/domain/own-font.ts';
import { found } from '../found.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { brandOf, saveBrand, saveLogo, saveOwnFont } from '../storage/brands.ts';
import { councilBrandOf, saveCouncilLogo, saveCouncilOwnFont } from '../storage/council-brands.ts';
import { councilById } from '../storage/councils.ts';
import { currentMunicipality } from '../storage/municipalities.ts';

/** Whose look it is: a council's own part of it, or the municipality's. */
export type BrandOwner = { municipalityId: string; councilId: string | null };

/** @throws JusteraError not-found */
export async function brandOwner(db: Reader, councilId: string | null): Promise<BrandOwner> {
  if (councilId === null) {
    const municipality = await currentMunicipality(db);
    return { municipalityId: found(municipality, 'Registrera kommunen först, under Inställningar.').id, councilId };
  }
  const council = found(
    await councilById(db, councilId),
    'Organet finns inte längre. Gå tillbaka till listan över organ.',
  );
  return { municipalityId: council.municipalityId, councilId };
}

/** A municipality that has chosen nothing yet has no row to put a logo or a font in. */
async function withRow(db: Writer, municipalityId: string): Promise<void> {
  await saveBrand(db, municipalityId, await brandOf(db, municipalityId));
}

export async function putLogo(db: Writer, { municipalityId, councilId }: BrandOwner, logo: Logo | null): Promise<void> {
  if (councilId !== null) return saveCouncilLogo(db, councilId, logo);
  await withRow(db, municipalityId);
  await saveLogo(db, municipalityId, logo);
}

export async function ownFontOf(db: Reader, { municipalityId, councilId }: BrandOwner): Promise<OwnFont | null> {
  const { ownFont } = councilId === null ? await brandOf(db, municipalityId) : await councilBrandOf(db, councilId);
  return ownFont;
}

export async function putOwnFont(
  db: Writer,
  { municipalityId, councilId }: BrandOwner,
  font: OwnFont | null,
): Promise<void> {
  if (councilId !== null) return saveCouncilOwnFont(db, councilId, font);
  await withRow(db, municipalityId);
  await saveOwnFont(db, municipalityId, font);
}
