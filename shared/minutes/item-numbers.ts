import type { MeetingRecord } from '../domain/record.ts';
import type { FormatProfile } from '../domain/template.ts';

/** "4." or "§ 12" or nothing, for each item in order. Sub-items are not numbered. */
export function itemNumbers({ council, meeting }: MeetingRecord, profile: FormatProfile): (string | undefined)[] {
  const numbering = profile.numbering === 'council' ? council.numbering : profile.numbering;
  let count = 0;
  return meeting.items.map((item) => {
    if (item.level === 2 || numbering === 'none') return undefined;
    count += 1;
    return numbering === 'item' ? `${count}.` : `§ ${item.paragraphNo ?? count}`;
  });
}

/** "§§ 71–75", "§ 71" or nothing: the paragraphs of the meeting, as a front page states them. */
export function paragraphRange(record: MeetingRecord, profile: FormatProfile): string {
  const paragraphs = itemNumbers(record, profile).filter((number) => number?.startsWith('§ '));
  const [first, last] = [paragraphs[0]?.slice(2), paragraphs.at(-1)?.slice(2)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `§ ${first}` : `§§ ${first}–${last}`;
}
