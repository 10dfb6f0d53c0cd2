/** What no file format can hold: controls but tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** `text` as it can be printed: NFC, line ends as "\n", without code points that break XML or PDF. Everything visible is kept. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNPRINTABLE, '')
    .normalize('NFC');
}
