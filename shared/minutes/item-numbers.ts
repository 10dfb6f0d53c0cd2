import type { MeetingRecord } from '../domain/record.ts';
import type { FormatProfile } from '../domain/template.ts';
import { fillPattern } from './pattern.ts';

type Counted = { no: number; isParagraph: boolean };

/** Which number each item has, in order; none for sub-items, and where nothing is numbered. */
function counted({ council, meeting }: MeetingRecord, profile: FormatProfile): (Counted | undefined)[] {
  const numbering = profile.numbering === 'council' ? council.numbering : profile.numbering;
  let count = 0;
  return meeting.items.map((item) => {
    if (item.level === 2 || numbering === 'none') return undefined;
    count += 1;
    return numbering === 'item'
      ? { no: count, isParagraph: false }
      : { no: item.paragraphNo ?? count, isParagraph: true };
  });
}

/**
 * "4." or "§ 12", or what the template's own pattern makes of it ("KHR § 12"), or nothing, for each item in order.
 * @throws PatternError when the pattern asks for what does not exist
 */
export function itemNumbers(record: MeetingRecord, profile: FormatProfile): (string | undefined)[] {
  const { council, meeting } = record;
  return counted(record, profile).map((number) => {
    if (number === undefined) return undefined;
    const { no, isParagraph } = number;
    if (profile.numberPattern === '') return isParagraph ? `§ ${no}` : `${no}.`;
    const values: Record<string, string> = {
      nr: String(no),
      kort: council.shortName || council.name,
      organ: council.name,
      år: meeting.date?.slice(0, 4) ?? '',
    };
    return fillPattern(profile.numberPattern, (name) => values[name]).trim() || undefined;
  });
}

/** "§ 74" for each item that is adjusted at the meeting itself; its heading where the meeting has no §. */
export function paragraphsAdjustedAtOnce(record: MeetingRecord, profile: FormatProfile): string[] {
  const numbers = itemNumbers(record, profile);
  return record.meeting.items.flatMap(({ immediatelyAdjusted, heading }, i) =>
    immediatelyAdjusted ? [numbers[i]?.replace(/\.$/, '') ?? heading] : [],
  );
}

/** "§§ 71–75", "§ 71" or nothing: the paragraphs of the meeting, as a front page states them. */
export function paragraphRange(record: MeetingRecord, profile: FormatProfile): string {
  const paragraphs = counted(record, profile).filter((number) => number?.isParagraph);
  const [first, last] = [paragraphs[0]?.no, paragraphs.at(-1)?.no];
  if (first === undefined || last === undefined) return '';
  return first === last ? `§ ${first}` : `§§ ${first}–${last}`;
}
