import { createHash, randomUUID } from 'node:crypto';
import { Brand, type Logo } from '../../../shared/domain/brand.ts';
import { checkedRow, parseJson, toJson } from './dialect.ts';
import type { Reader, Writer } from './storage.ts';

/** The brand of a municipality; the app's own look when none has been chosen. */
export async function brandOf(db: Reader, municipalityId: string): Promise<Brand> {
  const row = await db
    .selectFrom('brand')
    .leftJoin('asset', 'asset.id', 'brand.logo_asset_id')
    .selectAll('brand')
    .select(['asset.mime', 'asset.width_px', 'asset.height_px', 'asset.bytes'])
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst();
  if (!row) return Brand.parse({});
  return checkedRow('brand', Brand, {
    name: row.name,
    primary: row.primary_colour,
    secondary: row.secondary_colour,
    font: row.font,
    headerLines: parseJson(row.header_lines),
    footerLines: parseJson(row.footer_lines),
    logo: row.bytes && {
      mime: row.mime,
      data: Buffer.from(row.bytes).toString('base64'),
      widthPx: row.width_px,
      heightPx: row.height_px,
      alt: row.logo_alt,
    },
  });
}

/** Everything but the logo, which stays as it is. */
export async function saveBrand(db: Writer, municipalityId: string, brand: Omit<Brand, 'logo'>): Promise<void> {
  const values = {
    name: brand.name,
    primary_colour: brand.primary,
    secondary_colour: brand.secondary,
    font: brand.font,
    header_lines: toJson(brand.headerLines),
    footer_lines: toJson(brand.footerLines),
  };
  await db
    .insertInto('brand')
    .values({ municipality_id: municipalityId, logo_asset_id: null, logo_alt: '', ...values })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(values))
    .execute();
}

/** Puts the logo of an existing brand in place of the one before, whose bytes are gone from the database with it. */
export async function saveLogo(db: Writer, municipalityId: string, logo: Logo | null): Promise<void> {
  const before = await db
    .selectFrom('brand')
    .select('logo_asset_id')
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirstOrThrow();
  const id = logo && randomUUID();
  if (logo && id) {
    const bytes = Buffer.from(logo.data, 'base64');
    await db
      .insertInto('asset')
      .values({
        id,
        mime: logo.mime,
        width_px: logo.widthPx,
        height_px: logo.heightPx,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
      })
      .execute();
  }
  await db
    .updateTable('brand')
    .set({ logo_asset_id: id, logo_alt: logo?.alt ?? '' })
    .where('municipality_id', '=', municipalityId)
    .execute();
  if (before.logo_asset_id) await db.deleteFrom('asset').where('id', '=', before.logo_asset_id).execute();
}
