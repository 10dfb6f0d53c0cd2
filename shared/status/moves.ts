import type { MeetingStatus } from '../domain/meeting.ts';
import { archive, takeOutOfArchive } from './archive-moves.ts';
import { backToDraft, backToReview, putForSigning, sendForReview } from './draft-moves.ts';
import { noteAdjusted, noteApproved, takeBackAdjusting, takeBackApproval } from './freezing-moves.ts';
import type { Move, MoveAnswer, StatusFacts } from './move.ts';
import { noteFinal, notePosted, takeBackFinal, takeBackPosting } from './notice-moves.ts';
import { familyOf, type StatusFamily } from './statuses.ts';

export type StatusMove = {
  from: MeetingStatus;
  to: MeetingStatus;
  /** Which kind of document goes this way. */
  family: StatusFamily | 'both';
  /** Only bodies under kommunallagen (true), or only others (false). */
  kl?: boolean;
  direction: 'forward' | 'back';
  /** What stands on the button. */
  label: string;
  /** Whether it may be done, or what is missing. */
  move: Move;
};

/** Every move there is (domain.md 2.2). Whatever is not here is not allowed. */
export const MOVES: readonly StatusMove[] = [
  {
    from: 'utkast',
    to: 'for-granskning',
    family: 'both',
    direction: 'forward',
    label: 'Skicka för granskning',
    move: sendForReview,
  },
  {
    from: 'for-granskning',
    to: 'for-underskrift',
    family: 'minutes',
    direction: 'forward',
    label: 'Lägg fram för underskrift',
    move: putForSigning,
  },
  {
    from: 'for-underskrift',
    to: 'justerat',
    family: 'minutes',
    direction: 'forward',
    label: 'Notera justering',
    move: noteAdjusted,
  },
  {
    from: 'justerat',
    to: 'anslaget',
    family: 'minutes',
    kl: true,
    direction: 'forward',
    label: 'Notera anslag',
    move: notePosted,
  },
  {
    from: 'anslaget',
    to: 'laga-kraft',
    family: 'minutes',
    kl: true,
    direction: 'forward',
    label: 'Notera laga kraft',
    move: noteFinal,
  },
  { from: 'justerat', to: 'arkiverat', family: 'minutes', direction: 'forward', label: 'Arkivera', move: archive },
  { from: 'laga-kraft', to: 'arkiverat', family: 'minutes', direction: 'forward', label: 'Arkivera', move: archive },
  {
    from: 'for-granskning',
    to: 'godkant',
    family: 'notes',
    direction: 'forward',
    label: 'Notera godkännande',
    move: noteApproved,
  },
  { from: 'godkant', to: 'arkiverat', family: 'notes', direction: 'forward', label: 'Arkivera', move: archive },

  {
    from: 'for-granskning',
    to: 'utkast',
    family: 'both',
    direction: 'back',
    label: 'Tillbaka till utkast',
    move: backToDraft,
  },
  {
    from: 'for-underskrift',
    to: 'for-granskning',
    family: 'both',
    direction: 'back',
    label: 'Tillbaka till granskning',
    move: backToReview,
  },
  {
    from: 'for-underskrift',
    to: 'utkast',
    family: 'both',
    direction: 'back',
    label: 'Tillbaka till utkast',
    move: backToDraft,
  },
  {
    from: 'justerat',
    to: 'for-underskrift',
    family: 'minutes',
    direction: 'back',
    label: 'Ta tillbaka justeringen',
    move: takeBackAdjusting,
  },
  {
    from: 'godkant',
    to: 'for-granskning',
    family: 'notes',
    direction: 'back',
    label: 'Ta tillbaka godkännandet',
    move: takeBackApproval,
  },
  {
    from: 'anslaget',
    to: 'justerat',
    family: 'minutes',
    direction: 'back',
    label: 'Ta tillbaka anslaget',
    move: takeBackPosting,
  },
  {
    from: 'laga-kraft',
    to: 'anslaget',
    family: 'minutes',
    direction: 'back',
    label: 'Ta tillbaka laga kraft',
    move: takeBackFinal,
  },
  {
    from: 'arkiverat',
    to: 'justerat',
    family: 'minutes',
    kl: false,
    direction: 'back',
    label: 'Ta ut ur arkivet',
    move: takeOutOfArchive,
  },
  {
    from: 'arkiverat',
    to: 'laga-kraft',
    family: 'minutes',
    kl: true,
    direction: 'back',
    label: 'Ta ut ur arkivet',
    move: takeOutOfArchive,
  },
  {
    from: 'arkiverat',
    to: 'godkant',
    family: 'notes',
    direction: 'back',
    label: 'Ta ut ur arkivet',
    move: takeOutOfArchive,
  },
];

const applies = (one: StatusMove, { status, meeting, council }: StatusFacts): boolean =>
  one.from === status &&
  (one.family === 'both' || one.family === familyOf(meeting.documentKind)) &&
  (one.kl === undefined || one.kl === council.klApplies);

/** The moves that lead on from here, for a document of this kind in this council; which of them may be done now, each tells. */
export const movesFrom = (facts: StatusFacts): StatusMove[] => MOVES.filter((one) => applies(one, facts));

/** Tries to move to `to`; a move that is not in the table is refused in words. */
export function tryMove(facts: StatusFacts, to: MeetingStatus): MoveAnswer {
  const found = movesFrom(facts).find((one) => one.to === to);
  if (found) return found.move(facts);
  const ways = movesFrom(facts).map(({ label }) => `”${label}”`);
  const way = ways.length === 0 ? '' : ` Härifrån går: ${ways.join(', ')}.`;
  return { ok: false, missing: [{ field: 'status', message: `Dit går det inte härifrån.${way}` }] };
}
