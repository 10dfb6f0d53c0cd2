import { describe, expect, test } from 'vitest';
import { Adjustment } from '../../../../shared/domain/adjustment.ts';
import { MEETING_STATUSES, Meeting, type MeetingStatus } from '../../../../shared/domain/meeting.ts';
import type { StatusFacts } from '../../../../shared/status/move.ts';
import { MOVES, movesFrom, tryMove } from '../../../../shared/status/moves.ts';
import { isFrozen } from '../../../../shared/status/statuses.ts';

type Changes = Partial<Omit<StatusFacts, 'meeting' | 'adjustment' | 'council'>> & {
  meeting?: Partial<Meeting>;
  adjustment?: Partial<Adjustment>;
  council?: Partial<StatusFacts['council']>;
};

const MINUTES = Meeting.parse({
  documentKind: 'protokoll',
  date: '2026-05-04',
  attendance: [
    { id: 'a', name: 'Åsa Örn', presence: 'present', roles: ['ordforande'] },
    { id: 'b', name: 'Bo Ek', presence: 'present', roles: ['justerare'] },
  ],
  items: [{ id: 'i', heading: 'Budget' }],
  signing: {
    signers: [
      { id: 's1', role: 'ordforande' },
      { id: 's2', role: 'justerare' },
    ],
  },
});
const SIGNED = [
  { signerId: 's1', name: 'Åsa Örn', role: 'ordforande' },
  { signerId: 's2', name: 'Bo Ek', role: 'justerare' },
] as const;

/** Minutes of a body under kommunallagen with nothing missing for any move. */
function facts(status: MeetingStatus, changes: Changes = {}): StatusFacts {
  return {
    status,
    today: '2026-06-30',
    correcting: false,
    frozen: isFrozen(status) ? { on: '2026-06-30', filesMade: false } : null,
    blocking: [],
    ...changes,
    council: { adjusters: 1, kind: 'namnd', klApplies: true, rules: [], ...changes.council },
    meeting: { ...MINUTES, ...changes.meeting },
    adjustment: Adjustment.parse({
      adjustedOn: '2026-05-12',
      signedBy: SIGNED,
      postedOn: '2026-05-13',
      ...changes.adjustment,
    }),
  };
}

const NOTES: Changes = { meeting: { documentKind: 'minnesanteckningar' }, council: { klApplies: false } };
const RAD: Changes = { council: { klApplies: false, kind: 'rad' } };

const allowed: [from: MeetingStatus, to: MeetingStatus, changes?: Changes][] = [
  ['utkast', 'for-granskning'],
  ['utkast', 'for-granskning', NOTES],
  ['for-granskning', 'utkast'],
  ['for-granskning', 'for-underskrift'],
  ['for-underskrift', 'for-granskning'],
  ['for-underskrift', 'utkast'],
  ['for-underskrift', 'justerat'],
  ['justerat', 'for-underskrift'],
  ['justerat', 'anslaget'],
  ['anslaget', 'justerat'],
  ['anslaget', 'laga-kraft'],
  ['laga-kraft', 'anslaget'],
  ['laga-kraft', 'arkiverat'],
  ['arkiverat', 'laga-kraft'],
  ['justerat', 'arkiverat', RAD],
  ['arkiverat', 'justerat', RAD],
  ['for-granskning', 'godkant', NOTES],
  ['godkant', 'for-granskning', NOTES],
  ['godkant', 'arkiverat', NOTES],
  ['arkiverat', 'godkant', NOTES],
];

test.each(allowed)('%s → %s is allowed when nothing is missing', (from, to, changes) => {
  expect(tryMove(facts(from, changes), to)).toEqual({ ok: true, status: to });
});

test('every move of the table is in the list above, and each function leads where the table says', () => {
  const tried = new Set(allowed.map(([from, to]) => `${from} ${to}`));
  expect(MOVES.map(({ from, to }) => `${from} ${to}`).filter((one) => !tried.has(one))).toEqual([]);
});

const refused: [what: string, from: MeetingStatus, to: MeetingStatus, changes: Changes, says: RegExp][] = [
  ['without a day', 'utkast', 'for-granskning', { meeting: { date: null } }, /inget datum/],
  ['without items', 'utkast', 'for-granskning', { meeting: { items: [] } }, /inga ärenden/],
  ['without a day', 'for-granskning', 'for-underskrift', { meeting: { date: null } }, /inget datum/],
  ['without items', 'for-granskning', 'for-underskrift', { meeting: { items: [] } }, /inga ärenden/],
  [
    'with nobody to sign',
    'for-granskning',
    'for-underskrift',
    { meeting: { signing: { ...MINUTES.signing, signers: [] } } },
    /Ingen ska skriva under/,
  ],
  [
    'without a chair, under KL',
    'for-granskning',
    'for-underskrift',
    { meeting: { attendance: MINUTES.attendance.slice(1) } },
    /Ordförande saknas/,
  ],
  [
    'without a justerare, under KL',
    'for-granskning',
    'for-underskrift',
    { meeting: { attendance: MINUTES.attendance.slice(0, 1) } },
    /en justerare, men ingen är vald/,
  ],
  [
    'with too few justerare, under KL',
    'for-granskning',
    'for-underskrift',
    { council: { adjusters: 2 } },
    /2 justerare, men bara 1 är vald/,
  ],
  [
    'with a finding that blocks',
    'for-granskning',
    'for-underskrift',
    { blocking: [{ field: 'items', message: '§ 4 står på två ärenden.' }] },
    /§ 4 står/,
  ],
  [
    'without the day of adjusting',
    'for-underskrift',
    'justerat',
    { adjustment: { adjustedOn: null } },
    /vilken dag protokollet justerades/,
  ],
  [
    'adjusted before the meeting',
    'for-underskrift',
    'justerat',
    { adjustment: { adjustedOn: '2026-05-03' } },
    /före mötet, 4 maj 2026/,
  ],
  ['adjusted tomorrow', 'for-underskrift', 'justerat', { adjustment: { adjustedOn: '2026-07-01' } }, /inte varit än/],
  [
    'with one who has not signed',
    'for-underskrift',
    'justerat',
    { adjustment: { signedBy: [SIGNED[0]] } },
    /Bo Ek har inte skrivit under/,
  ],
  [
    'with nobody to sign',
    'for-underskrift',
    'justerat',
    { meeting: { signing: { ...MINUTES.signing, signers: [] } } },
    /Ingen ska skriva under/,
  ],
  [
    'a correction that does not say what',
    'for-underskrift',
    'justerat',
    { correcting: true, meeting: { corrections: [{ id: 'r', date: null, note: ' ' }] } },
    /Rättelsen saknar text/,
  ],
  [
    'notes without the day of approval',
    'for-granskning',
    'godkant',
    { ...NOTES, adjustment: { adjustedOn: null } },
    /vilken dag anteckningarna godkändes/,
  ],
  [
    'notes without a day',
    'for-granskning',
    'godkant',
    { ...NOTES, meeting: { documentKind: 'anteckningar', date: null } },
    /inget datum/,
  ],
  [
    'the day after',
    'justerat',
    'for-underskrift',
    { today: '2026-07-01' },
    /30 juni 2026 och kan inte tas tillbaka.*rättelse/,
  ],
  [
    'when files have been made',
    'justerat',
    'for-underskrift',
    { frozen: { on: '2026-06-30', filesMade: true } },
    /filer gjorda.*rättelse/,
  ],
  ['notes the day after', 'godkant', 'for-granskning', { ...NOTES, today: '2026-07-01' }, /kan inte tas tillbaka/],
  ['a council outside KL', 'justerat', 'anslaget', RAD, /Dit går det inte/],
  [
    'without the day it was put up',
    'justerat',
    'anslaget',
    { adjustment: { postedOn: null } },
    /vilken dag anslaget sattes upp/,
  ],
  [
    'put up before it was adjusted',
    'justerat',
    'anslaget',
    { adjustment: { postedOn: '2026-05-11' } },
    /före justeringen, 12 maj 2026/,
  ],
  ['put up tomorrow', 'justerat', 'anslaget', { adjustment: { postedOn: '2026-07-01' } }, /inte varit än/],
  [
    'taken down before it was put up',
    'justerat',
    'anslaget',
    { adjustment: { removeOn: '2026-05-12' } },
    /tas ned före/,
  ],
  // put up 13 May: three weeks end on Wednesday 3 June
  ['while it can be appealed', 'anslaget', 'laga-kraft', { today: '2026-06-03' }, /går ut 3 juni 2026/],
  ['straight to the archive, under KL', 'justerat', 'arkiverat', {}, /först anslås och vinna laga kraft/],
  [
    'past the review',
    'utkast',
    'for-underskrift',
    {},
    /Dit går det inte härifrån\. Härifrån går: ”Skicka för granskning”/,
  ],
  ['past the signing', 'utkast', 'justerat', {}, /Dit går det inte/],
  ['out of the frozen state', 'justerat', 'utkast', {}, /Dit går det inte/],
  ['notes put for signing', 'for-granskning', 'for-underskrift', NOTES, /Dit går det inte/],
];

test.each(refused)('%s: %s → %s is refused in words', (_what, from, to, changes, says) => {
  const answer = tryMove(facts(from, changes), to);
  expect(answer.ok).toBe(false);
  if (!answer.ok) expect(answer.missing.map(({ message }) => message).join(' ')).toMatch(says);
});

test('what kommunallagen asks for stops nobody it does not bind', () => {
  const council = { ...RAD, meeting: { attendance: [] } };
  expect(tryMove(facts('for-granskning', council), 'for-underskrift').ok).toBe(true);
});

test('the first day of laga kraft is the day after the last to appeal', () => {
  expect(tryMove(facts('anslaget', { today: '2026-06-04' }), 'laga-kraft').ok).toBe(true);
});

describe('whatever is not in the table is refused', () => {
  const ways = (changes: Changes) =>
    MEETING_STATUSES.flatMap((from) =>
      MEETING_STATUSES.filter((to) => tryMove(facts(from, changes), to).ok).map((to) => `${from} ${to}`),
    );
  test.each([
    ['minutes under KL', {}],
    ['minutes of a råd', RAD],
    ['notes', NOTES],
  ] as const)('%s', (_name, changes) => {
    const inTable = MEETING_STATUSES.flatMap((from) =>
      movesFrom(facts(from, changes)).map(({ to }) => `${from} ${to}`),
    );
    expect(ways(changes).filter((way) => !inTable.includes(way))).toEqual([]);
    // nothing frozen leads to a draft but by taking the freezing back
    expect(ways(changes).filter((way) => /^(anslaget|laga-kraft|arkiverat) (utkast|for-)/.test(way))).toEqual([]);
  });
});
