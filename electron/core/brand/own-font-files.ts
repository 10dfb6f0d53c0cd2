import type { OwnFont } from '../../../shared/domain/own-font.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { JusteraError } from '../errors.ts';
import type { CheckedFont } from '../fonts/check-font.ts';

const STYLE_WORDS = { regular: 'vanlig stil', bold: 'fet', italic: 'kursiv', boldItalic: 'fet kursiv' } as const;

/**
 * The own font with files put in, each in the style it says it is; another family takes the place of the whole font before.
 * @throws JusteraError font-type when there would be no file for running text
 */
export function withFiles(before: OwnFont | null, checked: readonly CheckedFont[]): OwnFont {
  const regular = checked.find(({ style }) => style === 'regular');
  const family = regular?.family ?? before?.family ?? checked[0]!.family;
  const kept = before?.family === family ? before.files : null;
  const fileOf = (style: keyof typeof STYLE_WORDS) => {
    const font = checked.findLast((one) => one.style === style);
    return font === undefined ? (kept?.[style] ?? null) : { name: font.fullName, sha256: font.sha256 };
  };
  const running = fileOf('regular');
  if (running === null) {
    const [first] = checked;
    throw new JusteraError(
      'font-type',
      `Filen ”${first!.file}” är typsnittets stil ${STYLE_WORDS[first!.style]}. Välj filen för vanlig stil (ofta kallad Regular), ensam eller tillsammans med den.`,
      { field: 'files' },
    );
  }
  return {
    family,
    files: { regular: running, bold: fileOf('bold'), italic: fileOf('italic'), boldItalic: fileOf('boldItalic') },
  };
}

/** What to know about files just loaded, in Swedish, one sentence each; nothing when there is nothing to know. */
export function notesOn(font: OwnFont, checked: readonly CheckedFont[]): string[] {
  const twice = checked.filter((one, at) => checked.findLastIndex(({ style }) => style === one.style) > at);
  const strangers = checked.filter(({ family }) => family !== font.family);
  const outside = checked.filter(({ goesIntoWord }) => !goesIntoWord);
  const named = (fonts: readonly CheckedFont[]) => sentenceList(fonts.map(({ fullName }) => fullName));
  return [
    ...twice.map(({ fullName, style }) => `Två av filerna är ${STYLE_WORDS[style]}; ${fullName} lades åt sidan.`),
    ...(strangers.length === 0 ? [] : [`${named(strangers)} hör till en annan familj än ${font.family}.`]),
    ...(outside.length === 0
      ? []
      : [
          `${named(outside)} kan bäddas in i PDF men inte i Word-filer. Den som öppnar Word-filen utan typsnittet ser ett liknande.`,
        ]),
  ];
}
