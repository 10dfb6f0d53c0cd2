/**
 * The part of the user guide that tells what Granska looks for, made from the rules themselves: `node tests/tools/review-table.ts`
 * writes it between its two marks in docs/anvandarguide.md; a test holds that it is what the rules say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../../shared/review/review-meeting.ts';
import type { Level } from '../../shared/review/rule.ts';

const GUIDE = new URL('../../docs/anvandarguide.md', import.meta.url);
const BEGIN = '<!-- granska: skapas av tests/tools/review-table.ts -->';
const END = '<!-- granska: slut -->';
const WORDS: Record<Level, string> = { block: 'stoppar', warn: 'varnar', info: 'tips', off: '–' };

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of all rules, one row each. */
export function reviewTable(): string {
  const rows = RULES.map(
    ({ id, says, source, kl, others }) =>
      `| ${cell(says)} | ${WORDS[kl]} | ${WORDS[others]} | ${cell(source)} | \`${id}\` |`,
  );
  return [
    '| Granska ser till att | under kommunallagen | annars | källa | id |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The guide with the table as the rules are now. */
export function withReviewTable(guide: string): string {
  const [begin, end] = [guide.indexOf(BEGIN), guide.indexOf(END)];
  if (begin === -1 || end === -1) throw new Error('the guide has no place for the table');
  return `${guide.slice(0, begin + BEGIN.length)}\n\n${reviewTable()}\n\n${guide.slice(end)}`;
}

export const readGuide = (): string => readFileSync(GUIDE, 'utf8');

if (import.meta.main) writeFileSync(GUIDE, withReviewTable(readGuide()));
