import type { OpenMeeting } from '../../../../shared/calls/meetings.ts';
import type { MeetingRole } from '../../../../shared/domain/attendance.ts';
import { isAway } from '../../../../shared/domain/attendance.ts';
import { longDate } from '../../../../shared/swedish/dates.ts';
import { sentenceList } from '../../../../shared/swedish/lists.ts';
import { clock, timeRange } from '../../../../shared/swedish/times.ts';

export type PhraseFacts = Pick<OpenMeeting, 'council' | 'municipality' | 'meeting'> & {
  /** The council's latest meeting before this one, when there is one. */
  previousDate: string | null;
};

const TIMES = { timeSeparator: '.', rangeDash: '–', rangeSpaced: false } as const;

/** The word for a placeholder, or "" when the meeting does not know it. */
function wordFor(name: string, { council, municipality, meeting, previousDate }: PhraseFacts): string {
  const holders = (role: MeetingRole) =>
    sentenceList(meeting.attendance.filter(({ roles }) => roles.includes(role)).map((row) => row.name));
  const [next] = meeting.nextMeetings;
  const day = (date: string | null | undefined) => (date ? longDate(date) : '');
  const words: Readonly<Record<string, () => string>> = {
    organ: () => council.name,
    'organ kort': () => council.shortName || council.name,
    rådet: () => council.spokenName || council.name,
    'organ i text': () => council.spokenName || council.name,
    kommun: () => municipality.name,
    ordförande: () => holders('ordforande'),
    'vice ordförande': () => holders('vice-ordforande'),
    sekreterare: () => holders('sekreterare'),
    justerare: () => holders('justerare'),
    frånvarande: () => sentenceList(meeting.attendance.filter(isAway).map((row) => row.name)),
    datum: () => day(meeting.date),
    år: () => meeting.date?.slice(0, 4) ?? '',
    'föregående datum': () => day(previousDate),
    'föregående möte': () => day(previousDate),
    tid: () => timeRange(meeting.start, meeting.end, TIMES),
    starttid: () => (meeting.start ? clock(meeting.start) : ''),
    sluttid: () => (meeting.end ? clock(meeting.end) : ''),
    plats: () => meeting.place,
    plattform: () => meeting.platform,
    'nästa datum': () => day(next?.date),
    'nästa tid': () => (next ? timeRange(next.start, next.end, TIMES) : ''),
    'nästa plats': () => next?.place ?? '',
  };
  return words[name]?.() ?? '';
}

/** A standard phrase with what the meeting knows filled in. What it does not know keeps its braces, to be written by hand. */
export function fillPhrase(text: string, facts: PhraseFacts): string {
  return text.replace(
    /\{([^{}]+)\}/gu,
    (whole, name: string) => wordFor(name.trim().toLocaleLowerCase('sv'), facts) || whole,
  );
}

/** Where the first thing left to write stands in a text: the braces with what is in them. */
export function firstBlank(text: string, from = 0): { from: number; to: number } | null {
  const found = /\{[^{}]+\}/u.exec(text.slice(from));
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : null;
}
