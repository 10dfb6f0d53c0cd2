import type { MeetingRole } from '../domain/attendance.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingRecord } from '../domain/record.ts';
import type { FormatProfile, MinutesTemplate } from '../domain/template.ts';
import { hasNotice, noticeDaysOf } from '../law/notice-days.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { dayAndDate, dayAndMonth, longDate, shortDate, weekday } from '../swedish/dates.ts';
import { capitalise, sentenceList } from '../swedish/lists.ts';
import { clock, type TimeStyle, timeRange } from '../swedish/times.ts';
import type { Runs } from './document-tree.ts';
import { paragraphRange } from './item-numbers.ts';
import { fillPattern, type PatternValues } from './pattern.ts';

/** The words for kinds of documents, as printed. */
export const DOCUMENT_KIND_WORDS = {
  protokoll: 'Protokoll',
  minnesanteckningar: 'Minnesanteckningar',
  motesanteckningar: 'Mötesanteckningar',
  anteckningar: 'Anteckningar',
} as const satisfies Record<Meeting['documentKind'], string>;

/**
 * Whom the document is for. `signing`: the original, with lines to sign on and space to write in. `web`: the copy that is
 * published, where those who signed are named and nothing is left to fill in.
 */
export const COPIES = ['signing', 'web'] as const;
export type Copy = (typeof COPIES)[number];

/** What every block of the minutes may need: the facts, the template, and the placeholders of the meeting as a whole. */
export type ComposeContext = {
  record: MeetingRecord;
  meeting: Meeting;
  template: MinutesTemplate;
  profile: FormatProfile;
  copy: Copy;
  times: TimeStyle;
  values: PatternValues;
};

/** Text as runs without marks; empty text gives no runs. */
export function plain(text: string): Runs {
  const clean = cleanText(text);
  return clean === '' ? [] : [{ text: clean }];
}

const theDay = (day: IsoDate): string => `${weekday(day)}en den ${dayAndMonth(day)}`;

/** The forms a pattern may ask for a date in; what each gives is its own example in the names of the window. */
const DATES = {
  iso: (day) => day,
  lång: longDate,
  dag: dayAndDate,
  Dag: (day) => capitalise(dayAndDate(day)),
  utanår: dayAndMonth,
  dagen: theDay,
  Dagen: (day) => capitalise(theDay(day)),
  kort: shortDate,
  Kort: (day) => capitalise(shortDate(day)),
  år: (day) => day.slice(0, 4),
} as const satisfies Record<string, (day: IsoDate) => string>;

export type DateForm = keyof typeof DATES;
export const DATE_FORMS = Object.keys(DATES) as readonly DateForm[];

/** A date in the form a pattern asks for: `iso`, `lång` (6 mars 2019), `dag` (onsdag 6 mars 2019), `utanår` (6 mars) … */
export function dateAs(day: IsoDate | null, form: string): string | undefined {
  if (!Object.hasOwn(DATES, form)) return undefined;
  return day === null ? '' : DATES[form as DateForm](day);
}

/** "Rådhuset", "digitalt via Teams" or both; capital first letter, since it stands first on its line. */
export function placeOf(meeting: Pick<Meeting, 'place' | 'platform' | 'digital' | 'placeText'>): string {
  if (meeting.placeText !== null) return meeting.placeText;
  if (!meeting.digital) return meeting.place;
  const digital = meeting.platform === '' ? 'digitalt' : `digitalt via ${meeting.platform}`;
  return meeting.place === '' ? capitalise(digital) : `${meeting.place} och ${digital}`;
}

/** "Anna Ek och Bo Lind": those who had a role at the meeting. */
const holders = ({ attendance }: Meeting, role: MeetingRole): string =>
  sentenceList(attendance.filter((row) => row.roles.includes(role)).map((row) => row.name));

/** Everything patterns may ask of a meeting. */
export function makeContext(record: MeetingRecord, template: MinutesTemplate, copy: Copy): ComposeContext {
  const { meeting, council, municipality } = record;
  const { profile } = template;
  const times: TimeStyle = profile;
  const values: PatternValues = (name, form) => {
    switch (name) {
      case 'kommun':
        return record.brand.name || municipality.name;
      case 'organ':
        return council.name;
      case 'kort':
        return council.shortName || council.name;
      case 'tal':
        return council.spokenName || council.name;
      case 'dokument':
        return form === 'liten'
          ? DOCUMENT_KIND_WORDS[meeting.documentKind].toLowerCase()
          : DOCUMENT_KIND_WORDS[meeting.documentKind];
      case 'tillägg':
        return meeting.qualifier;
      case 'datum':
        return dateAs(meeting.date, form ?? profile.date);
      case 'tid':
        return meeting.timeText ?? timeRange(meeting.start, meeting.end, times);
      case 'start':
        return meeting.start === null ? '' : clock(meeting.start, profile.timeSeparator);
      case 'slut':
        return meeting.end === null ? '' : clock(meeting.end, profile.timeSeparator);
      case 'plats':
        return placeOf(meeting);
      case 'ordförande':
        return holders(meeting, 'ordforande') || holders(meeting, 'vice-ordforande');
      case 'sekreterare':
        return holders(meeting, 'sekreterare');
      case 'justerare':
        return holders(meeting, 'justerare');
      case 'paragrafer':
        return paragraphRange(record, profile);
      case 'justeringsdag':
        return dateAs(meeting.signing.date, form ?? 'lång');
      case 'anslagsdag':
        return dateAs(hasNotice(meeting, council) ? meeting.notice.postedOn : null, form ?? 'lång');
      case 'överklagandedag':
        return dateAs(noticeDaysOf(meeting, council).appealLastDay, form ?? 'lång');
      case 'nedtagningsdag':
        return dateAs(hasNotice(meeting, council) ? noticeDaysOf(meeting, council).takenDownOn : null, form ?? 'lång');
      case 'förvaring':
        return meeting.notice.keptAt || record.brand.name || municipality.name;
      case 'ort':
        return meeting.signing.place || municipality.signPlace;
      default:
        return undefined;
    }
  };
  return { record, meeting, template, profile, copy, times, values };
}

/** A pattern filled with the meeting's values, cleaned for print. */
export function filled(context: ComposeContext, pattern: string): string {
  return cleanText(fillPattern(pattern, context.values)).trim();
}
