import type { Logo } from '../../../shared/domain/brand.ts';
import { CouncilBrand } from '../../../shared/domain/council-brand.ts';
import type { OwnFont } from '../../../shared/domain/own-font.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, type Json, parseJson, toJson } from './dialect.ts';
import { deleteLogo, insertLogo, logoFromRow } from './logos.ts';

const parsed = (json: Json | null): unknown => (json === null ? null : parseJson(json));
const written = (value: unknown): Json | null => (value === null ? null : toJson(value));

/** What a council has of its own in its look; nothing when it follows the municipality. */
export async function councilBrandOf(db: Reader, councilId: string): Promise<CouncilBrand> {
  const row = await db
    .selectFrom('council_brand')
    .leftJoin('asset', 'asset.id', 'council_brand.logo_asset_id')
    .selectAll('council_brand')
    .select(['asset.mime', 'asset.width_px', 'asset.height_px', 'asset.bytes'])
    .where('council_id', '=', councilId)
    .executeTakeFirst();
  if (!row) return CouncilBrand.parse({});
  return checkedRow('council_brand', CouncilBrand, {
    name: row.name,
    primary: row.primary_colour,
    secondary: row.secondary_colour,
    font: row.font,
    ownFont: parsed(row.own_font),
    headerLines: parsed(row.header_lines),
    footerLines: parsed(row.footer_lines),
    margins: parsed(row.margins),
    textSize: row.text_size,
    logoPlace: parsed(row.logo_place),
    logo: logoFromRow(row),
  });
}

/** Everything but logo and own font, which stay as they are. */
export async function saveCouncilBrand(
  db: Writer,
  councilId: string,
  brand: Omit<CouncilBrand, 'logo' | 'ownFont'>,
): Promise<void> {
  const values = {
    name: brand.name,
    primary_colour: brand.primary,
    secondary_colour: brand.secondary,
    font: brand.font,
    header_lines: written(brand.headerLines),
    footer_lines: written(brand.footerLines),
    margins: written(brand.margins),
    text_size: brand.textSize,
    logo_place: written(brand.logoPlace),
  };
  await db
    .insertInto('council_brand')
    .values({ council_id: councilId, ...values })
    .onConflict((conflict) => conflict.column('council_id').doUpdateSet(values))
    .execute();
}

/** Puts a logo in place of the one before, whose bytes are gone from the database with it. */
export async function saveCouncilLogo(db: Writer, councilId: string, logo: Logo | null): Promise<void> {
  const before = await db
    .selectFrom('council_brand')
    .select('logo_asset_id')
    .where('council_id', '=', councilId)
    .executeTakeFirst();
  const values = { logo_asset_id: logo && (await insertLogo(db, logo)), logo_alt: logo?.alt ?? '' };
  await db
    .insertInto('council_brand')
    .values({ council_id: councilId, ...values })
    .onConflict((conflict) => conflict.column('council_id').doUpdateSet(values))
    .execute();
  await deleteLogo(db, before?.logo_asset_id ?? null);
}

/** The council's own font. Its files must be stored already. */
export async function saveCouncilOwnFont(db: Writer, councilId: string, font: OwnFont | null): Promise<void> {
  const values = { own_font: written(font) };
  await db
    .insertInto('council_brand')
    .values({ council_id: councilId, ...values })
    .onConflict((conflict) => conflict.column('council_id').doUpdateSet(values))
    .execute();
}
