type Letters = { text: string; spaces: Set<number>; lineEnds: Set<number> };

/** The characters one sees, and after how many of them there is a space or a line's end. */
function lettersOf(text: string): Letters {
  const letters: Letters = { text: '', spaces: new Set(), lineEnds: new Set() };
  const seen = text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  for (const [piece] of seen.matchAll(/\s+|\S+/g)) {
    if (/\S/.test(piece)) letters.text += piece;
    else (piece.includes('\n') ? letters.lineEnds : letters.spaces).add(letters.text.length);
  }
  return letters;
}

const around = (text: string, at: number): string =>
  `”${text.slice(Math.max(0, at - 30), at)}|${text.slice(at, at + 30)}”`;

/**
 * Where what a program `read` in a document differs from what it was `wanted` to say, in words; null when it says the same. Where
 * lines end is the paper's business; but no space between words may be lost, and none may come to be within a line.
 */
export function textDifference(wanted: string, read: string): string | null {
  const [want, have] = [lettersOf(wanted), lettersOf(read)];
  if (want.text !== have.text) {
    let at = 0;
    while (want.text[at] === have.text[at]) at += 1;
    return `wanted ${around(want.text, at)}, read ${around(have.text, at)}`;
  }
  const isBreak = (at: number): boolean => have.spaces.has(at) || have.lineEnds.has(at);
  const isSpace = (at: number): boolean => want.spaces.has(at) || want.lineEnds.has(at);
  const inside = (at: number): boolean => at > 0 && at < want.text.length;
  for (const at of [...want.spaces, ...want.lineEnds].filter(inside)) {
    if (!isBreak(at)) return `a space was lost in ${around(want.text, at)}`;
  }
  for (const at of [...have.spaces].filter(inside)) {
    if (!isSpace(at)) return `a space came into ${around(want.text, at)}`;
  }
  return null;
}
