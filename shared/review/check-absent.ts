import { type Attendance, isAway, isPresent } from '../domain/attendance.ts';
import { itemName } from './check-partial.ts';
import { isFirstName } from './names-in-text.ts';
import type { Passage } from './passages.ts';
import { presenceTable } from './presence-by-item.ts';
import { type Found, inPassage, type Rule } from './rule.ts';
import { inText, OF_THE_ABSENT, sentenceAt } from './said-in-text.ts';

const firstName = (row: Attendance): string => row.name.split(' ')[0] ?? row.name;

/** Where somebody is named: in full, or by first name and the initial of the last ("Thomas N"). */
function placeOfName(text: string, name: string): { from: number; to: number } | null {
  const full = text.indexOf(name);
  if (full !== -1) return { from: full, to: full + name.length };
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  if (first === last || !isFirstName(first)) return null;
  const short = new RegExp(`(?<!\\p{L})${first} ${last.charAt(0)}(?![\\p{L}])\\.?`, 'u').exec(text);
  return short === null ? null : { from: short.index, to: short.index + short[0].length };
}

/** Where the text names somebody, unless it is of their absence that it speaks. */
function named(passage: Passage, row: Attendance, message: string): Found[] {
  const at = placeOfName(passage.text, row.name);
  if (at === null || OF_THE_ABSENT.test(sentenceAt(passage.text, at.from))) return [];
  return [inPassage(passage, at.from, at.to, message)];
}

/** Those who act in the text while they are away. */
export const absentRules: readonly Rule[] = [
  {
    id: 'absent-person-acts',
    refs: 'W4',
    says: 'Den som är frånvarande talar inte och får inte uppgifter utan att det märks.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) =>
      subject.meeting.attendance.filter(isAway).flatMap((row) => {
        const message = `${row.name} är frånvarande men nämns här. Har ${firstName(row)} fått uppgiften, eller var ${firstName(row)} med?`;
        return inText(subject).flatMap((passage) => named(passage, row, message));
      }),
  },
  {
    id: 'away-person-acts',
    refs: 'W5',
    says: 'Den som talar under ett ärende var med då.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) => {
      const table = presenceTable(subject.meeting);
      const partly = subject.meeting.attendance.filter((row) => isPresent(row) && row.intervals.length > 0);
      return partly.flatMap((row) =>
        inText(subject).flatMap((passage) => {
          if (passage.item === null || table.get(row.id)?.[passage.item] !== 'away') return [];
          const item = itemName(subject.meeting, passage.item);
          return named(
            passage,
            row,
            `${row.name} nämns under ${item} men var inte med då. Rätta tiderna eller texten.`,
          );
        }),
      );
    },
  },
];
