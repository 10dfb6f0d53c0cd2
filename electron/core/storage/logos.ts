import { createHash, randomUUID } from 'node:crypto';
import type { Logo } from '../../../shared/domain/brand.ts';
import type { Writer } from './access.ts';

type LogoColumns = {
  mime: string | null;
  width_px: number | null;
  height_px: number | null;
  bytes: Uint8Array | null;
  logo_alt: string;
};

/** The logo of a row joined with its asset, to be checked with the row. */
export const logoFromRow = (row: LogoColumns): unknown =>
  row.bytes && {
    mime: row.mime,
    data: Buffer.from(row.bytes).toString('base64'),
    widthPx: row.width_px,
    heightPx: row.height_px,
    alt: row.logo_alt,
  };

/** Stores the picture and answers what to refer to it by. */
export async function insertLogo(db: Writer, logo: Logo): Promise<string> {
  const id = randomUUID();
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
  return id;
}

/** Takes a picture nothing refers to any more out of the database. */
export async function deleteLogo(db: Writer, id: string | null): Promise<void> {
  if (id !== null) await db.deleteFrom('asset').where('id', '=', id).execute();
}
