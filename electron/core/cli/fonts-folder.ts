import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Brand } from '../../../shared/domain/brand.ts';
import { type OwnFontFiles, ownFontSums } from '../documents/own-fonts.ts';
import { JusteraError } from '../errors.ts';
import { checkFontApart } from '../fonts/check-font-apart.ts';
import { FONT_LIMITS } from '../fonts/font-limits.ts';

/**
 * The font files a folder has of those the brands refer to, found by their sums whatever they are called, each checked like one
 * that is loaded in the app.
 * @throws JusteraError not-found, font-type, font-damaged …
 */
export async function fontsFrom(folder: string, brands: readonly Brand[]): Promise<OwnFontFiles> {
  const wanted = new Set(brands.flatMap(ownFontSums));
  const fonts = new Map<string, Uint8Array>();
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => /\.(ttf|otf)$/i.test(name))
      .sort();
  } catch {
    throw new JusteraError('not-found', `Mappen ${folder} finns inte eller går inte att läsa.`, { field: 'fonts' });
  }
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path).size > FONT_LIMITS.bytes) continue;
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!wanted.has(sha256)) continue;
    await checkFontApart({ name, bytes });
    fonts.set(sha256, bytes);
  }
  return fonts;
}

/** What to say of a brand whose own font is not at hand, in Swedish; nothing when it is. */
export function missingFont({ ownFont }: Brand, fonts: OwnFontFiles): string | null {
  if (ownFont === null) return null;
  const missing = Object.values(ownFont.files).filter((file) => file !== null && !fonts.has(file.sha256));
  if (missing.length === 0) return null;
  const names = missing.map((file) => file?.name).join(', ');
  return `Typsnittet ${ownFont.family} finns inte till hands (${names}). Ange med --fonts mappen med filerna; nu används ett annat.`;
}
