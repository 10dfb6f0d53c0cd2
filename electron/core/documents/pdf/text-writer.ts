import type { Piece } from './chunks.ts';
import type { EmbeddedFont, PdfDocument } from './pdf-file.ts';
import type { GlyphRun, PlacedGlyph, Typeface } from './typeface.ts';

/**
 * Writes set text as PDF operators. pdfkit's own `text()` would measure everything again, loses the spaces between words when it
 * spaces them, and gives all characters that share a glyph the meaning of the first.
 */
export class TextWriter {
  private readonly doc: PdfDocument;
  private readonly faces = new Map<Typeface, EmbeddedFace>();

  constructor(doc: PdfDocument) {
    this.doc = doc;
  }

  /** The operators that draw `pieces` from (x, baseline), seen from the top left corner. */
  operators(pieces: readonly Piece[], x: number, baseline: number): string {
    const out: string[] = [`BT 1 0 0 -1 ${num(x)} ${num(baseline)} Tm`];
    let font = '';
    let colour = '';
    let shown: string[] = [];
    const show = (): void => {
      if (shown.length > 0) out.push(`[${shown.join(' ')}] TJ`);
      shown = [];
    };
    let pen = x;
    let shifted = 0;
    for (const { part, look, width, shift = 0 } of pieces) {
      if (shift !== shifted) {
        show();
        out.push(`1 0 0 -1 ${num(pen + shift)} ${num(baseline)} Tm`);
        shifted = shift;
      }
      const start = pen + shift;
      pen += width;
      const face = this.embedded(part.face);
      const wantedFont = `/${face.font.id} ${num(look.size)} Tf`;
      const wantedColour = `${rgb(look.colour)} rg`;
      if (wantedFont !== font || wantedColour !== colour) {
        show();
        if (wantedFont !== font) out.push(wantedFont);
        if (wantedColour !== colour) out.push(wantedColour);
        font = wantedFont;
        colour = wantedColour;
      }
      if (part.rightToLeft && !part.missing) {
        show();
        out.push(...backwards(part.run, face, look.size, start, baseline));
        out.push(`1 0 0 -1 ${num(start + width)} ${num(baseline)} Tm`);
        continue;
      }
      if (part.standsFor === undefined && isLevel(part.run)) {
        shown.push(face.shown(part.run));
        continue;
      }
      show();
      const drawn = isLevel(part.run) ? `[${face.shown(part.run)}] TJ` : risen(part.run, face, look.size);
      out.push(
        part.standsFor === undefined ? drawn : `/Span <</ActualText ${utf16(part.standsFor)}>> BDC ${drawn} EMC`,
      );
    }
    show();
    out.push('ET');
    return out.join('\n');
  }

  private embedded(typeface: Typeface): EmbeddedFace {
    let face = this.faces.get(typeface);
    if (face === undefined) {
      const name = `face${this.faces.size}`;
      this.doc.registerFont(name, typeface.font as unknown as PDFKit.Mixins.PDFFontSource);
      this.doc.font(name);
      face = new EmbeddedFace(this.doc._font);
      this.faces.set(typeface, face);
    }
    const fonts = this.doc.page.fonts as Record<string, object>;
    fonts[face.font.id] ??= face.font.ref();
    return face;
  }
}

/** A typeface in one file: the glyphs used so far, and for each what it means. */
class EmbeddedFace {
  readonly font: EmbeddedFont;
  private readonly codes = new Map<PlacedGlyph['glyph'], string>();
  private readonly remembered = new Map<GlyphRun, string>();

  constructor(font: EmbeddedFont) {
    this.font = font;
  }

  /** A run as operands of TJ: glyph codes, and kerning in thousandths of the type size. */
  shown(run: GlyphRun): string {
    let shown = this.remembered.get(run);
    if (shown === undefined) {
      shown = this.operands(run.glyphs);
      this.remembered.set(run, shown);
    }
    return shown;
  }

  operands(glyphs: readonly PlacedGlyph[]): string {
    let out = '';
    let codes = '';
    const move = (by: number): void => {
      if (Math.abs(by) < 0.005) return;
      out += `${codes === '' ? '' : `<${codes}> `}${num(-by)} `;
      codes = '';
    };
    for (const { glyph, advance, dx } of glyphs) {
      move(dx);
      codes += this.codeOf(glyph);
      move(advance - dx - glyph.advanceWidth * this.font.scale);
    }
    return codes === '' ? out.trimEnd() : `${out}<${codes}>`;
  }

  /**
   * Two characters may share a glyph, as space and no-break space do. Each gets a code of its own, so that copied text and a
   * screen reader have the character that was written.
   */
  private codeOf(glyph: PlacedGlyph['glyph']): string {
    let code = this.codes.get(glyph);
    if (code === undefined) {
      const { subset, widths, unicode, scale } = this.font;
      let index = subset.includeGlyph(glyph.id);
      if (unicode[index] !== undefined) index = subset.glyphs.push(glyph.id) - 1;
      widths[index] = glyph.advanceWidth * scale;
      unicode[index] = glyph.codePoints;
      code = index.toString(16).padStart(4, '0');
      this.codes.set(glyph, code);
    }
    return code;
  }
}

/** Whether all glyphs stand on the baseline: all but combining marks do. */
function isLevel(run: GlyphRun): boolean {
  return run.glyphs.every((glyph) => glyph.dy === 0);
}

function risen(run: GlyphRun, face: EmbeddedFace, size: number): string {
  const shown = run.glyphs.map((glyph) => `${num((glyph.dy * size) / 1000)} Ts [${face.operands([glyph])}] TJ`);
  return `${shown.join(' ')} 0 Ts`;
}

/**
 * Letters of a script that runs from right to left, each shown for itself, from the right: so they stand in the file in the order
 * in which they are read.
 */
function backwards(run: GlyphRun, face: EmbeddedFace, size: number, x: number, baseline: number): string[] {
  let end = x + (run.width * size) / 1000;
  const shown = run.glyphs.toReversed().map((placed) => {
    end -= (placed.advance * size) / 1000;
    const rise = num((placed.dy * size) / 1000);
    return `1 0 0 -1 ${num(end)} ${num(baseline)} Tm ${rise} Ts [${face.operands([placed])}] TJ`;
  });
  return [...shown, '0 Ts'];
}

/** A number as PDF wants it: no exponent, no more digits than a printer can tell apart. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const operandsOf = new Map<string, string>();

/** "#1d4f5c" as the operands of rg or RG. */
export function rgb(colour: string): string {
  let operands = operandsOf.get(colour);
  if (operands === undefined) {
    operands = [1, 3, 5].map((at) => num(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
    operandsOf.set(colour, operands);
  }
  return operands;
}

function utf16(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
