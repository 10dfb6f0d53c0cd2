import type { Reader, Writer } from './access.ts';

export type StoredFontFile = { sha256: string; name: string; bytes: Uint8Array };

/** Keeps a font file; one that is there already is the same. */
export async function saveFontFile(db: Writer, file: StoredFontFile, addedAt: string): Promise<void> {
  await db
    .insertInto('font_file')
    .values({ ...file, added_at: addedAt })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** The bytes of a font file, or null when it has never been loaded here. */
export async function fontFileBytes(db: Reader, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('font_file').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row?.bytes ?? null;
}
