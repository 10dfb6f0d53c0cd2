import type {
  DocumentNode,
  Furniture,
  FurniturePiece,
  MinutesDocument,
  TableNode,
} from '../../shared/minutes/document-tree.ts';

const IGNORED = /\s|\p{Default_Ignorable_Code_Point}/u;
const lettersOf = (text: string): string => [...text.normalize('NFC')].filter((one) => !IGNORED.test(one)).join('');

/** `text` without `letters` at its start, whatever spaces stand between them; null when it does not begin with them. */
function withoutStart(text: string, letters: string): string | null {
  let at = 0;
  for (const letter of letters) {
    while (at < text.length && IGNORED.test(text[at]!)) at += 1;
    if (!text.startsWith(letter, at)) return null;
    at += letter.length;
  }
  return text.slice(at);
}

const reversed = (text: string): string => [...text].reverse().join('');

function withoutEnd(text: string, letters: string): string | null {
  const rest = withoutStart(reversed(text), reversed(letters));
  return rest === null ? null : reversed(rest);
}

function rowLetters(rows: Furniture['header'], page: number, pages: number): string {
  const words = (piece: FurniturePiece): string =>
    'field' in piece ? String(piece.field === 'page' ? page : pages) : piece.text;
  const sides = rows.flatMap(({ left = [], center = [], right = [] }) => [...left, ...center, ...right]);
  return lettersOf(sides.map(words).join(''));
}

function tables(nodes: readonly DocumentNode[]): TableNode[] {
  return nodes.filter((node) => node.kind === 'table');
}

function headerLetters({ header = [] }: TableNode): string {
  const runs = header
    .flat()
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])));
  return lettersOf(runs.map((run) => run.text).join(''));
}

/**
 * What `pdftotext -raw` found in a document, without what stands in the margins of its pages and without the header rows that
 * are drawn again where a table goes on. Throws when the margins of a page do not hold what they should.
 */
export function pdfBody(read: string, document: MinutesDocument, wanted: string): string {
  const pages = read.replace(/\f$/, '').normalize('NFC').split('\f');
  const { initialsBox, furniture } = document;
  const boxes = lettersOf([initialsBox?.label ?? '', ...(initialsBox?.slots ?? [])].join(''));
  const repeated = tables(document.children).map(headerLetters);
  const wantedLetters = lettersOf(wanted);
  let seen = '';
  const bodies = pages.map((page, index) => {
    const { header, footer } = index === 0 ? furniture.first : furniture.other;
    const top = rowLetters(header, index + 1, pages.length);
    const bottom = boxes + rowLetters(footer, index + 1, pages.length);
    const body = withoutStart(page, top);
    if (body === null) throw new Error(`page ${index + 1} does not begin with its header, ”${top}”`);
    const inner = withoutEnd(body, bottom);
    if (inner === null) throw new Error(`page ${index + 1} does not end with its boxes and footer, ”${bottom}”`);
    const goesOn = (text: string): boolean => wantedLetters.startsWith(lettersOf(text), seen.length);
    const candidates = [inner, ...repeated.map((letters) => withoutStart(inner, letters))];
    const own = candidates.find((text) => text !== null && goesOn(text)) ?? inner;
    seen += lettersOf(own);
    return own;
  });
  return bodies.join('\n');
}
