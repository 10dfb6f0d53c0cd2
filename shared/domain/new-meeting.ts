import { longDate } from '../swedish/dates.ts';
import { clock } from '../swedish/times.ts';
import { AgendaItem } from './agenda-item.ts';
import { Attendance, type MeetingRole } from './attendance.ts';
import type { Council, SignerRole, StandingItem } from './council.ts';
import type { ClockTime, IsoDate } from './dates.ts';
import type { FollowUpEntry } from './follow-up.ts';
import { Meeting, Signer, Signing } from './meeting.ts';
import type { Municipality } from './municipality.ts';
import type { RosterEntry } from './person.ts';
import { emptyRichText, type RichText, richTextFrom } from './rich-text.ts';

export type NewMeetingFacts = {
  council: Council;
  municipality: Municipality;
  /** The roster as it stands on the meeting day, in its own order. */
  roster: readonly RosterEntry[];
  date: IsoDate | null;
  /** The day of the council's latest meeting before this one. */
  previousDate: IsoDate | null;
  /** The follow-ups it takes up, carried in. */
  followUps: readonly FollowUpEntry[];
  newId: () => string;
};

/** A new draft: everything the council's register knows, so that the secretary only changes what differs this time. */
export function newMeeting(facts: NewMeetingFacts): Meeting {
  const { council, municipality, newId } = facts;
  return Meeting.parse({
    documentKind: council.documentKind,
    date: facts.date,
    start: council.defaultStart,
    end: council.defaultEnd,
    place: council.defaultPlace,
    attendance: facts.roster.map((entry) => attendanceFrom(entry, newId())),
    items: council.standingItems.map((item) => itemFrom(item, facts)),
    followUps: facts.followUps,
    signing: Signing.parse({ signers: signersOf(council, newId), place: municipality.signPlace }),
  });
}

/** One row of the attendance list with today's words copied in; nothing is assumed of who comes. */
export function attendanceFrom({ membership, person, organisation }: RosterEntry, id: string): Attendance {
  return Attendance.parse({
    id,
    personId: person.id,
    membershipId: membership.id,
    name: person.name,
    party: membership.party || person.party,
    organisation,
    title: membership.title,
    kind: membership.kind,
    roles: rolesOf({ membership }),
  });
}

function rolesOf({ membership }: Pick<RosterEntry, 'membership'>): MeetingRole[] {
  if (membership.office === 'ordforande') return ['ordforande'];
  if (membership.office !== null) return ['vice-ordforande'];
  return membership.kind === 'sekreterare' ? ['sekreterare'] : [];
}

/** A council with justerare has lines for them, last, also where its order does not name them. */
function signersOf(council: Council, newId: () => string): Signer[] {
  const named = council.signingOrder.includes('justerare');
  const order: SignerRole[] = named ? council.signingOrder : [...council.signingOrder, 'justerare'];
  return order.flatMap((role) =>
    Array.from({ length: role === 'justerare' ? council.adjusters : 1 }, () => Signer.parse({ id: newId(), role })),
  );
}

function itemFrom(item: StandingItem, facts: NewMeetingFacts): AgendaItem {
  return AgendaItem.parse({
    id: facts.newId(),
    kind: item.kind,
    heading: fill(item.heading, facts),
    body: item.text === null ? defaultBody(item, facts) : fillText(item.text, facts),
    standingItemId: item.id,
  });
}

function defaultBody(item: StandingItem, { previousDate, council }: NewMeetingFacts): RichText {
  if (item.kind !== 'previous-minutes' || previousDate === null) return emptyRichText();
  return richTextFrom(approvalOf(council, previousDate));
}

/** "Protokollet från 6 mars 2019 godkänns och läggs till handlingarna." */
export function approvalOf({ documentKind }: Pick<Council, 'documentKind'>, day: IsoDate): string {
  const [what, whose] = documentKind === 'protokoll' ? ['Protokollet', ''] : ['Anteckningarna', 'mötet den '];
  return `${what} från ${whose}${longDate(day)} godkänns och läggs till handlingarna.`;
}

function fillText(text: RichText, facts: NewMeetingFacts): RichText {
  const filled = JSON.stringify(text, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? fill(value, facts) : value,
  );
  return JSON.parse(filled) as RichText;
}

/** Words in braces that are known are filled in; others stay, so that the secretary sees what is missing. */
function fill(text: string, facts: NewMeetingFacts): string {
  return text.replace(/\{([\p{L} -]+)\}/gu, (whole, word: string) => wordFor(word.trim(), facts) || whole);
}

function wordFor(word: string, facts: NewMeetingFacts): string {
  const { council, municipality, date, previousDate } = facts;
  const named = (role: MeetingRole) => facts.roster.find((entry) => rolesOf(entry).includes(role))?.person.name ?? '';
  const time = (at: ClockTime | null) => (at === null ? '' : clock(at));
  const day = (at: IsoDate | null) => (at === null ? '' : longDate(at));
  switch (word.toLocaleLowerCase('sv')) {
    case 'organ':
      return council.name;
    case 'organ kort':
      return council.shortName || council.name;
    case 'rådet':
    case 'organ i text':
      return council.spokenName || council.name;
    case 'kommun':
      return municipality.name;
    case 'ordförande':
      return named('ordforande');
    case 'vice ordförande':
      return named('vice-ordforande');
    case 'sekreterare':
      return named('sekreterare');
    case 'datum':
      return day(date);
    case 'föregående datum':
    case 'föregående möte':
      return day(previousDate);
    case 'tid':
    case 'starttid':
      return time(council.defaultStart);
    case 'sluttid':
      return time(council.defaultEnd);
    case 'plats':
      return council.defaultPlace;
    default:
      return '';
  }
}
