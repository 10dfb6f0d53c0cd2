import { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { Attendance } from '../../shared/domain/attendance.ts';
import { Council } from '../../shared/domain/council.ts';
import { Meeting } from '../../shared/domain/meeting.ts';
import { Person } from '../../shared/domain/person.ts';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { compound, paragraph, personName, pick, type Random, randomFrom } from './swedish-text.ts';

/** The years of a municipality's councils: 12 items and 4 decisions a meeting, some 600 characters an item. */
export type ManyMeetings = { councils: Council[]; persons: Person[]; meeting(number: number): NumberedMeeting };
export type NumberedMeeting = { id: string; councilId: string; meeting: Meeting };

const COUNCILS = [
  'Trygghetsrådet',
  'Pensionärsrådet',
  'Ungdomsrådet',
  'Folkhälsorådet',
  'Näringslivsrådet',
  'Kulturnämnden',
];
const ITEMS = 12;
const DECIDED = 4;
const ATTENDING = 15;
const LAST_DAY = Date.UTC(2026, 10, 20);
const YEARS = 20;
const EMPTY_MEETING = Meeting.parse({});
const EMPTY_ATTENDANCE = Attendance.parse({ id: 'x', name: 'x' });
const EMPTY_ITEM = AgendaItem.parse({ id: 'x' });
const DAY_MS = 86_400_000;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function idsOf(random: Random): () => string {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

/** `count` meetings, evenly over twenty years, each the same whenever it is asked for. */
export function manyMeetings(count: number): ManyMeetings {
  const random = randomFrom(7);
  const newId = idsOf(random);
  const persons = Array.from({ length: Math.min(400, 20 + count) }, () =>
    Person.parse({ id: newId(), name: personName(random) }),
  );
  const councils = Array.from({ length: 20 }, (_, i) =>
    Council.parse({
      id: newId(),
      municipalityId: 'kommun',
      name: COUNCILS[i] ?? capital(`${compound(random)}srådet`),
    }),
  );
  return {
    councils,
    persons,
    meeting: (number) => {
      const own = randomFrom(1000 + number);
      const day = new Date(LAST_DAY - Math.floor(((count - 1 - number) * YEARS * 365) / count) * DAY_MS);
      return {
        id: idsOf(own)(),
        councilId: councils[number % councils.length]!.id,
        meeting: meetingOn(day, own, persons),
      };
    },
  };
}

function meetingOn(day: Date, random: Random, persons: readonly Person[]): Meeting {
  const newId = idsOf(random);
  const first = Math.floor(random() * persons.length);
  const here = Array.from(
    { length: Math.min(ATTENDING, persons.length) },
    (_, i) => persons[(first + i) % persons.length]!,
  );
  return {
    ...EMPTY_MEETING,
    date: day.toISOString().slice(0, 10),
    start: '09:00',
    end: '11:00',
    place: `Sammanträdesrum ${pick(random, ['Eken', 'Boken', 'Linden', 'Rönnen'])}, stadshuset`,
    attendance: here.map(({ id, name }, i) => ({
      ...EMPTY_ATTENDANCE,
      ...{ id: newId(), personId: id, name, presence: i % 6 === 5 ? 'absent' : 'present' },
      roles: i === 0 ? ['ordforande'] : [],
    })),
    items: Array.from({ length: ITEMS }, (_, i) => item(random, newId, i % (ITEMS / DECIDED) === 0)),
  };
}

function item(random: Random, newId: () => string, decided: boolean): AgendaItem {
  const year = 2006 + Math.floor(random() * 21);
  return {
    ...EMPTY_ITEM,
    ...{ id: newId(), kind: decided ? 'decision' : 'information' },
    heading: `${capital(compound(random))} ${compound(random)}`,
    caseNumber: decided ? `KS ${year}/${1 + Math.floor(random() * 900)}` : '',
    body: richTextFrom(Array.from({ length: 3 }, () => paragraph(random, 160)).join('\n')),
    decisions: decided ? [{ id: newId(), leadIn: null, clauses: clauses(random, newId) }] : [],
  };
}

const clauses = (random: Random, newId: () => string) =>
  Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
    ...{ id: newId(), verbatim: false },
    text: `att ${paragraph(random, 60).toLowerCase()}`,
  }));
