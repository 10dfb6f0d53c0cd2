import { createHash } from 'node:crypto';
import type { FontStyle } from '../../../shared/domain/own-font.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { JusteraError } from '../errors.ts';
import { checkCompositeGlyphs } from './composite-glyphs.ts';
import { type FontFacts, readFontFacts } from './font-facts.ts';
import { fontKind, otherThanFont } from './font-kind.ts';
import { FONT_LIMITS } from './font-limits.ts';
import { table } from './sfnt.ts';

export type FontFile = { name: string; bytes: Uint8Array };

/** A font that can be used, with what the brand remembers of it. */
export type CheckedFont = {
  /** The file's own name, for messages. */
  file: string;
  family: string;
  fullName: string;
  style: FontStyle;
  sha256: string;
  /** Whether Word can carry the file along: not with PostScript outlines, nor where the licence is for reading only. */
  goesIntoWord: boolean;
};

/** What minutes cannot do without: Swedish, and the marks its typography asks for (Svenska skrivregler). */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜabcdefghijklmnopqrstuvwxyzåäöéü';
export const NEEDED_CHARACTERS = `${LETTERS}0123456789 .,:;!?()/-–§”’…`;
/** Text in which ligatures, kerning and digits meet, so that everything a font does to text is done to it once. */
const TRIAL = `${NEEDED_CHARACTERS} Protokoll fört vid rådets möte den 6 mars 2019, § 12. Öppna officiella affischer – ”fjällräv”, fifflande flygfå: AVTAL, Tyra Wåhlström (kl 09.20–10.50).`;

const NEW_FILE = 'Hämta typsnittet på nytt, eller be den som sköter kommunens grafiska profil om filen.';

function refuse(code: ErrorCode, file: FontFile, words: string, cause?: unknown): never {
  throw new JusteraError(code, `Filen ”${file.name}” ${words}`, { field: 'files', cause });
}

export const damagedFont = ({ name }: Pick<FontFile, 'name'>, detail: string): JusteraError =>
  new JusteraError('font-damaged', `Filen ”${name}” är skadad eller avbruten. ${NEW_FILE}`, { field: 'files', detail });

/** The error of a font whose check did not end, by itself or in time. */
export const endlessFont = ({ name }: Pick<FontFile, 'name'>, detail: string): JusteraError =>
  new JusteraError(
    'font-damaged',
    `Filen ”${name}” tar orimligt lång tid att läsa, och det skulle varje protokoll också göra. ${NEW_FILE}`,
    { field: 'files', detail },
  );

function checkOutside(file: FontFile): void {
  if (fontKind(file.bytes) === undefined) refuse('font-type', file, `är ${otherThanFont(file.bytes)}`);
  if (file.bytes.length <= FONT_LIMITS.bytes) return;
  refuse(
    'font-too-large',
    file,
    'är större än 4 MB, som är gränsen: typsnittet följer med i varje Word-fil. Välj en utgåva med bara latinska bokstäver.',
  );
}

function checkFacts(file: FontFile, { isVariable, glyphs, embedding }: FontFacts): void {
  if (isVariable) {
    refuse(
      'font-type',
      file,
      'är ett variabelt typsnitt, där alla stilar ligger i samma fil. Välj de fasta filerna, en för varje stil; i nedladdningen ligger de ofta i mappen ”static”.',
    );
  }
  if (glyphs > FONT_LIMITS.glyphs) {
    refuse(
      'font-too-large',
      file,
      `har ${glyphs.toLocaleString('sv-SE')} tecken. Gränsen är 20 000. Välj en utgåva med bara latinska bokstäver.`,
    );
  }
  if (embedding === 'none') {
    refuse(
      'font-licence',
      file,
      'får enligt sin licens inte bäddas in i dokument, och då kan protokollen inte arkiveras. Be leverantören om en utgåva som får bäddas in, eller välj ett annat typsnitt.',
    );
  }
}

/** @throws RangeError when the file lacks the outlines it says it has, or they do not hold together */
function checkOutlines({ kind, glyphs, tables }: ReturnType<typeof readFontFacts>): void {
  if (kind === 'truetype') checkCompositeGlyphs(tables, glyphs);
  else table(tables, 'CFF ', 4);
}

/**
 * A font from anywhere as one of the municipality's own: known by its bytes, held inside limits and its own tables, free to embed,
 * drawn letter by letter and set once the way minutes are. The bytes stay as they are: a licence seldom lets a font be changed.
 *
 * Takes as long as the font makes it take: run it apart, under limits.
 * @throws JusteraError font-type, font-too-large, font-damaged, font-licence, font-letters
 */
export async function checkFont(file: FontFile): Promise<CheckedFont> {
  checkOutside(file);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  let missing: string[];
  let facts: ReturnType<typeof readFontFacts>;
  try {
    facts = readFontFacts(file.bytes);
    checkFacts(file, facts);
    checkOutlines(facts);
    const { tryFont } = await import('../documents/pdf/try-font.ts');
    missing = await tryFont({ sha256, bytes: file.bytes }, facts.glyphs, TRIAL);
  } catch (error) {
    if (error instanceof JusteraError) throw error;
    throw damagedFont(file, error instanceof Error ? error.message : String(error));
  }
  if (missing.length > 0) {
    const shown = sentenceList(missing.slice(0, 8));
    const more = missing.length > 8 ? `, och ${missing.length - 8} till` : '';
    refuse(
      'font-letters',
      file,
      `saknar tecken som protokollen behöver: ${shown}${more}. Välj en utgåva med svenska bokstäver.`,
    );
  }
  const { names, style, kind, embedding } = facts;
  return {
    file: file.name,
    family: names.wholeFamily,
    fullName: names.full,
    style,
    sha256,
    goesIntoWord: kind === 'truetype' && embedding === 'editable',
  };
}
