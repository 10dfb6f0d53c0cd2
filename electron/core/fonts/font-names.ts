import { cleanText } from '../../../shared/swedish/clean-text.ts';
import { FONT_LIMITS } from './font-limits.ts';
import { type Tables, table } from './sfnt.ts';

/** Names by which a font is known: of its family as Windows sorts it, and of the file alone. */
export type FontNames = {
  /** Name 1: Windows and Word know at most four styles under it. */
  family: string;
  /** Name 16 where there is one: the family as its maker means it, with all its weights. */
  wholeFamily: string;
  full: string;
  /** Name 6: what the font is called inside a PDF. */
  postScript: string;
};

const WINDOWS = 3;
const ENGLISH = 0x0409;

/**
 * The names of a font (OpenType, "name").
 * @throws RangeError when they make no sense or those every font must have are missing
 */
export function readNames(tables: Tables): FontNames {
  const view = table(tables, 'name', 6);
  const count = view.getUint16(2);
  const texts = view.getUint16(4);
  if (count > FONT_LIMITS.nameRecords) throw new RangeError(`${count} names`);
  const best = new Map<number, { rank: number; text: string }>();
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const platform = view.getUint16(at);
    const id = view.getUint16(at + 6);
    const [length, offset] = [view.getUint16(at + 8), texts + view.getUint16(at + 10)];
    if (offset + length > view.byteLength) throw new RangeError('a name outside its table');
    const rank = (platform === WINDOWS ? 2 : 0) + (view.getUint16(at + 4) === ENGLISH ? 1 : 0);
    if (rank <= (best.get(id)?.rank ?? -1)) continue;
    const raw = Buffer.from(view.buffer, view.byteOffset + offset, length);
    const text =
      platform === 1
        ? raw.toString('latin1')
        : Buffer.from(raw.subarray(0, length & ~1))
            .swap16()
            .toString('utf16le');
    best.set(id, { rank, text: cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 100) });
  }
  const named = (id: number): string => best.get(id)?.text ?? '';
  const family = named(1);
  const postScript = named(6);
  // the characters a PDF or PostScript name may have (OpenType, name 6)
  if (family === '' || !/^[!-~]{1,63}$/.test(postScript) || /[[\](){}<>/%#]/.test(postScript)) {
    throw new RangeError('no usable name');
  }
  return { family, wholeFamily: named(16) || family, full: named(4) || postScript, postScript };
}
