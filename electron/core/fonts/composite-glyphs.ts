import { FONT_LIMITS } from './font-limits.ts';
import { type Tables, table } from './sfnt.ts';

const FLAG = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/** Bytes of the scale that follows a part: none, one number, two, or four. */
function scaleBytes(flags: number): number {
  if (flags & FLAG.matrix) return 8;
  if (flags & FLAG.twoScales) return 4;
  return flags & FLAG.scale ? 2 : 0;
}

/** Glyphs that the glyph at `at` is made of; none when it has an outline of its own (OpenType, "glyf"). */
function partsOf(glyf: DataView, at: number, end: number): number[] {
  if (end - at < 10 || glyf.getInt16(at) >= 0) return [];
  const parts: number[] = [];
  let from = at + 10;
  for (let flags: number = FLAG.more; flags & FLAG.more; ) {
    if (from + 4 > end) throw new RangeError('a compound letter is cut off');
    flags = glyf.getUint16(from);
    parts.push(glyf.getUint16(from + 2));
    if (parts.length > FONT_LIMITS.parts) throw new RangeError('too many parts');
    from += 4 + (flags & FLAG.words ? 4 : 2) + scaleBytes(flags);
  }
  return parts;
}

/**
 * Checks every glyph of a TrueType font for where it lies, and those made of other glyphs for how: a letter that is a part of
 * itself would be drawn for ever, and eight levels of ten parts each a hundred million times.
 * @throws RangeError
 */
export function checkCompositeGlyphs(tables: Tables, glyphs: number): void {
  const isLong = table(tables, 'head', 54).getInt16(50) === 1;
  const glyf = table(tables, 'glyf', 1);
  const loca = table(tables, 'loca', (glyphs + 1) * (isLong ? 4 : 2));
  const placeOf = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const drawn = new Map<number, { outlines: number; depth: number }>();
  const inHand = new Set<number>();

  const visit = (glyph: number): { outlines: number; depth: number } => {
    const known = drawn.get(glyph);
    if (known !== undefined) return known;
    if (glyph >= glyphs || inHand.has(glyph) || inHand.size > FONT_LIMITS.nesting)
      throw new RangeError('a letter in itself');
    const [at, end] = [placeOf(glyph), placeOf(glyph + 1)];
    if (at > end || end > glyf.byteLength) throw new RangeError('an outline outside its table');
    inHand.add(glyph);
    const parts = partsOf(glyf, at, end).map(visit);
    inHand.delete(glyph);
    const result = {
      outlines: parts.reduce((sum, part) => sum + part.outlines, 1),
      depth: parts.reduce((deepest, part) => Math.max(deepest, part.depth + 1), 0),
    };
    if (result.outlines > FONT_LIMITS.parts || result.depth > FONT_LIMITS.nesting)
      throw new RangeError('too many parts');
    drawn.set(glyph, result);
    return result;
  };
  for (let glyph = 0; glyph < glyphs; glyph += 1) visit(glyph);
}
