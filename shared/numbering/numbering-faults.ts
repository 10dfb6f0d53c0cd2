import type { Numbering } from '../domain/council.ts';
import type { IsoDate } from '../domain/dates.ts';
import { longDate } from '../swedish/dates.ts';

/** The allotted § of a meeting, in the order of its items. */
export type NumberedMeeting = {
  id: string;
  councilId: string;
  councilName: string;
  numbering: Numbering;
  date: IsoDate;
  paragraphs: readonly number[];
};

/** Something wrong with the § numbers of a council. Also for the review: it takes those of its own meeting. */
export type NumberingFault = {
  councilId: string;
  councilName: string;
  year: string;
  kind: 'gap' | 'overlap' | 'backwards';
  /** A Swedish sentence that says what is so and what to do. */
  message: string;
  meetingId: string;
};

type Series = { meetings: readonly NumberedMeeting[]; startsAnew: boolean };

const range = (from: number, to: number): string => (from === to ? `§ ${from}` : `§§ ${from}–${to}`);

function faultsOf({ meetings, startsAnew }: Series): NumberingFault[] {
  const used = new Map<number, NumberedMeeting>();
  let highest = 0;
  let before: NumberedMeeting | null = null;
  return meetings.flatMap((meeting) => {
    const { id, councilId, councilName, date } = meeting;
    const base = { councilId, councilName, year: date.slice(0, 4), meetingId: id };
    const found: NumberingFault[] = [];
    const tell = (kind: NumberingFault['kind'], message: string) => void found.push({ ...base, kind, message });
    let last = 0;
    for (const number of meeting.paragraphs) {
      const other = used.get(number);
      if (other) {
        tell(
          'overlap',
          other.id === id
            ? `§ ${number} står två gånger i protokollet från ${longDate(date)}. Ge ett av ärendena ett annat nummer.`
            : `§ ${number} finns både i protokollet från ${longDate(other.date)} och i det från ${longDate(date)}. Ge det ena ett annat nummer, eller rätta det som är justerat.`,
        );
      } else if (number > highest + 1 && (startsAnew || highest > 0)) {
        const where =
          before === null
            ? `före mötet ${longDate(date)}`
            : before.id === id
              ? `i protokollet från ${longDate(date)}`
              : `mellan mötena ${longDate(before.date)} och ${longDate(date)}`;
        tell('gap', `${range(highest + 1, number - 1)} saknas ${where}. Kontrollera att inget ärende har fallit bort.`);
      } else if (number < last) {
        tell('backwards', `§ ${number} står efter § ${last} i protokollet från ${longDate(date)}. Låt numren stiga.`);
      }
      used.set(number, other ?? meeting);
      highest = Math.max(highest, number);
      last = number;
      before = meeting;
    }
    return found;
  });
}

/**
 * Gaps, overlaps and numbers that go backwards in the series of each council: one for each calendar year, or one for each
 * meeting. The first year there is anything of begins where it begins: the minutes before it may lie elsewhere.
 */
export function numberingFaults(meetings: readonly NumberedMeeting[]): NumberingFault[] {
  const ordered = meetings
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .toSorted((a, b) => a.councilId.localeCompare(b.councilId) || a.date.localeCompare(b.date));
  const series = Map.groupBy(ordered, ({ councilId, numbering, date, id }) =>
    numbering === 'paragraph-per-year' ? `${councilId} ${date.slice(0, 4)}` : `${councilId} ${id}`,
  );
  const seen = new Set<string>();
  return [...series.values()].flatMap((ofOne) => {
    const { councilId, numbering } = ofOne[0]!;
    const startsAnew = numbering !== 'paragraph-per-year' || seen.has(councilId);
    seen.add(councilId);
    return faultsOf({ meetings: ofOne, startsAnew });
  });
}
