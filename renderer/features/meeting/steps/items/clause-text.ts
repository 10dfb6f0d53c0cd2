/** "att" stands beside the field: typed or pasted in front of the text it is not said twice. */
export const withoutAtt = (text: string): string => text.replace(/^\s*att\s+/i, '');

/** What is pasted, or typed before and after the cursor, as clauses: one per line, without "att", numbers and dashes in front. */
export function clausesFrom(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => withoutAtt(line.replace(/^\s*(?:[-–•·]|\d{1,2}[.)])\s+/u, '')).trim())
    .filter((line) => line !== '');
}
