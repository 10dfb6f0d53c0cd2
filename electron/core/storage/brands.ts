import { Brand, type Logo } from '../../../shared/domain/brand.ts';
import type { OwnFont } from '../../../shared/domain/own-font.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson, toJson } from './dialect.ts';
import { deleteLogo, insertLogo, logoFromRow } from './logos.ts';

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
    ownFont: row.own_font === null ? null : parseJson(row.own_font),
    headerLines: parseJson(row.header_lines),
    footerLines: parseJson(row.footer_lines),
    margins: parseJson(row.margins),
    textSize: row.text_size,
    logoPlace: parseJson(row.logo_place),
    logo: logoFromRow(row),
  });
}

/** Everything but logo and own font, which stay as they are. */
export async function saveBrand(
  db: Writer,
  municipalityId: string,
  brand: Omit<Brand, 'logo' | 'ownFont'>,
): Promise<void> {
  const values = {
    name: brand.name,
    primary_colour: brand.primary,
    secondary_colour: brand.secondary,
    font: brand.font,
    header_lines: toJson(brand.headerLines),
    footer_lines: toJson(brand.footerLines),
    margins: toJson(brand.margins),
    text_size: brand.textSize,
    logo_place: toJson(brand.logoPlace),
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
  await db
    .updateTable('brand')
    .set({ logo_asset_id: logo && (await insertLogo(db, logo)), logo_alt: logo?.alt ?? '' })
    .where('municipality_id', '=', municipalityId)
    .execute();
  await deleteLogo(db, before.logo_asset_id);
}

/** The own font of an existing brand. Its files must be stored already. */
export async function saveOwnFont(db: Writer, municipalityId: string, font: OwnFont | null): Promise<void> {
  await db
    .updateTable('brand')
    .set({ own_font: font && toJson(font) })
    .where('municipality_id', '=', municipalityId)
    .execute();
}
