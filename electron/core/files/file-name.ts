/** Longest name proposed, with its ending; leaves room for a long folder under Windows' limit of 260. */
export const LONGEST_NAME = 120;
/** Longest whole path Office and the Explorer are at ease with. */
const LONGEST_PATH = 240;
/** ext4 and most servers count the name in bytes. */
const LONGEST_NAME_BYTES = 240;
const SHORTEST_NAME = 24;
/** More of a part is not looked at; it would be cut anyway. */
const LONGEST_TYPED = 1000;

/** Turned into a dash: they part things. */
const PARTING = /[/\\|]/g;
/** What Windows forbids besides, and what cannot be seen: controls, marks of writing direction, spaces without width. */
const FORBIDDEN = /[<>:"?*]|\p{Cc}|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
/** Names of devices in Windows, also with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

const NAMELESS = 'Namnlös';

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

function cleanPart(part: string): string {
  return part
    .slice(0, LONGEST_TYPED)
    .normalize('NFC')
    .replace(/(\d):(?=\d)/g, '$1.')
    .replace(PARTING, '-')
    .replace(/\s+/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Windows drops dots and spaces at the end, and reserves what stands before the first dot for its devices. */
function cleanStem(stem: string): string {
  const bare = stem.replace(/[. ]+$/, '').trimStart();
  const [first = '', ...rest] = bare.split('.');
  const safe = DEVICE.test(first.trimEnd()) ? [`${first.trimEnd()}_`, ...rest].join('.') : bare;
  return safe === '' ? NAMELESS : safe;
}

const fits = (name: string, longest: number): boolean =>
  name.length <= longest && Buffer.byteLength(name, 'utf8') <= LONGEST_NAME_BYTES;

const withoutLast = (text: string): string =>
  [...graphemes.segment(text)]
    .slice(0, -1)
    .map((one) => one.segment)
    .join('');

/**
 * A file name of the parts with spaces between: valid on Windows, macOS and Linux, readable, NFC, never empty. When it is too
 * long the longest part is shortened, so that a date at the end survives. The name of a name is the name itself.
 *
 * @param extension without the dot, "docx"
 * @param longest in UTF-16 units, with the ending; see `roomForName`
 */
export function fileName(parts: readonly string[], extension: string, longest: number = LONGEST_NAME): string {
  const pieces = parts.map(cleanPart).filter((part) => part !== '');
  const name = () => `${cleanStem(pieces.filter((piece) => piece !== '').join(' '))}.${extension}`;
  while (!fits(name(), longest) && pieces.some((piece) => piece !== '')) {
    const longestAt = pieces.reduce((best, piece, at) => (piece.length > pieces[best]!.length ? at : best), 0);
    pieces[longestAt] = withoutLast(pieces[longestAt]!).trimEnd();
  }
  return name();
}

/** How long a name in the folder may be: less than usual when the path to it is long already. */
export const roomForName = (folder: string): number =>
  Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, LONGEST_PATH - folder.length - 1));

/** The name itself, or "namn (2).docx", "namn (3).docx" … when it is taken. Case does not tell names apart. */
export function freeName(name: string, taken: Iterable<string>, longest: number = LONGEST_NAME): string {
  const used = new Set([...taken].map((one) => one.normalize('NFC').toLowerCase()));
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot);
  let stem = name.slice(0, dot);
  let candidate = name;
  for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
    const mark = ` (${number})${ending}`;
    while (!fits(stem + mark, longest)) stem = withoutLast(stem).trimEnd();
    candidate = stem + mark;
  }
  return candidate;
}
