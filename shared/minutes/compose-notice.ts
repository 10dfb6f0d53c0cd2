import type { MeetingRecord } from '../domain/record.ts';
import type { MinutesTemplate } from '../domain/template.ts';
import { type Noted, noticeDaysOf } from '../law/notice-days.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { longDate } from '../swedish/dates.ts';
import { capitalise, sentenceList } from '../swedish/lists.ts';
import { composeFurniture } from './compose-furniture.ts';
import { DOCUMENT_KIND_WORDS, makeContext, plain } from './context.ts';
import type { FieldRow, MinutesDocument } from './document-tree.ts';
import { paragraphRange, paragraphsAdjustedAtOnce } from './item-numbers.ts';

/** What is noted of a notice after the minutes were frozen, and who signs it. */
export type NoticeFacts = Noted & {
  keptAt?: string;
  signedBy: string;
  /** The notice is of items adjusted at the meeting (omedelbar justering), before the rest of the minutes. */
  immediate?: boolean;
};

/**
 * The notice that minutes are adjusted (anslag, bevis om anslag): a page of its own for the notice board, in the template's
 * dress. KL 8 kap. 12 § asks for where the minutes are kept and the day the notice went up; the last day to appeal and the day it
 * comes down are what the reader wants to know. What is not known is a line to fill in. Items that are adjusted at once are
 * announced at once, in a notice that names them alone. Pure.
 * @throws PatternError when the template asks for a placeholder that does not exist
 */
export function composeNotice(record: MeetingRecord, template: MinutesTemplate, facts: NoticeFacts): MinutesDocument {
  const made = makeContext(record, template, 'signing');
  const context = {
    ...made,
    values: (name: string, form?: string) => (name === 'dokument' ? 'Anslag' : made.values(name, form)),
  };
  const { meeting, council, municipality } = record;
  const atOnce = paragraphsAdjustedAtOnce(record, template.profile);
  const planned = facts.immediate
    ? { ...meeting, notice: { ...meeting.notice, postedOn: null, takenDownOn: null } }
    : meeting;
  const days = noticeDaysOf(planned, council, facts.immediate ? { adjustedOn: meeting.date } : facts);
  const day = (date: string | null) => (date === null ? '' : longDate(date));
  const row = (label: string, value: string, always = false): FieldRow[] =>
    value === '' && !always ? [] : [{ label, values: [plain(value)] }];
  const sender = record.brand.name || municipality.name;
  const what = DOCUMENT_KIND_WORDS[meeting.documentKind];
  const title = 'Anslag/bevis';
  const whole = meeting.documentKind === 'protokoll' ? 'Protokollet är justerat.' : `${what} är godkända.`;
  const definite = facts.immediate ? `${sentenceList(atOnce)} har justerats omedelbart.` : whole;
  return {
    title: cleanText(['Anslag', council.name, meeting.date ?? ''].filter((part) => part !== '').join(' ')),
    author: cleanText(council.name),
    subject: cleanText(['Anslag', sender].filter((part) => part !== '').join(', ')),
    lang: 'sv-SE',
    furniture: {
      first: composeFurniture(context, { ...template.furniture.first, header: [] }, true),
      other: composeFurniture(context, { ...template.furniture.other, header: [] }, false),
    },
    hyphenate: template.hyphenate,
    children: [
      { kind: 'heading', level: 1, role: 'title', runs: plain(title), anchor: 'title' },
      {
        kind: 'paragraph',
        role: 'body',
        runs: plain(`${definite} Justeringen har tillkännagetts på kommunens anslagstavla.`),
      },
      {
        kind: 'fields',
        layout: 'table',
        rows: [
          ...row('Organ', council.name),
          ...row('Sammanträde', day(meeting.date)),
          ...row('Paragrafer', facts.immediate ? atOnce.join(', ') : paragraphRange(record, template.profile)),
          ...row('Justerat', day(days.adjustedOn), true),
          ...row('Anslaget sätts upp', day(days.postedOn), true),
          ...row('Sista dag för överklagande', day(days.appealLastDay)),
          ...row('Anslaget tas ned', day(days.takenDownOn), true),
          ...row('Protokollet förvaras', facts.keptAt || meeting.notice.keptAt || sender, true),
        ],
      },
      {
        kind: 'signatures',
        slots: [{ name: facts.signedBy, role: capitalise('underskrift') }],
        gapLines: 2,
        rule: true,
        layout: 'stacked',
        anchor: 'signatures',
      },
    ],
  };
}
