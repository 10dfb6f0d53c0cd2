import type { Brand } from '../../../shared/domain/brand.ts';
import { brandFor } from '../../../shared/domain/council-brand.ts';
import type { Reader } from '../storage/access.ts';
import { brandOf } from '../storage/brands.ts';
import { councilBrandOf } from '../storage/council-brands.ts';

/** What papers are made with: the municipality's brand, and for a council its own part in the place of it. */
export async function brandInForce(db: Reader, municipalityId: string, councilId: string | null): Promise<Brand> {
  const municipal = await brandOf(db, municipalityId);
  return councilId === null ? municipal : brandFor(municipal, await councilBrandOf(db, councilId));
}
