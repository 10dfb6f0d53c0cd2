import type { Meeting } from '../domain/meeting.ts';
import { answer, type Missing, type Move, needs } from './move.ts';

/** A meeting may lack its day only as a draft (domain.md 2.3). */
const dated = ({ date }: Meeting): Missing | null =>
  needs(date !== null, 'date', 'Mötet har inget datum. Fyll i det under Möte.');

const hasItems = ({ items }: Meeting): Missing | null =>
  needs(items.length > 0, 'items', 'Mötet har inga ärenden. Lägg till det första under Ärenden.');

/** utkast → för granskning */
export const sendForReview: Move = ({ meeting }) => answer('for-granskning', [dated(meeting), hasItems(meeting)]);

/** för granskning, för underskrift → utkast */
export const backToDraft: Move = () => answer('utkast', []);

/** för underskrift → för granskning */
export const backToReview: Move = () => answer('for-granskning', []);

const hasSigners = ({ signing }: Meeting): Missing | null =>
  needs(
    signing.signers.length > 0,
    'signing.signers',
    'Ingen ska skriva under. Lägg till dem som ska det under Underskrifter.',
  );

/** KL 5 kap. 65 §: the chair answers for the minutes, so minutes of a body under KL name one (R1). */
const hasChair = ({ attendance }: Meeting): Missing | null =>
  needs(
    attendance.some(({ roles }) => roles.includes('ordforande')),
    'attendance',
    'Ordförande saknas. Välj vem som ledde mötet under Närvaro.',
  );

/** As many justerare as the council has decided (R5). */
function enoughAdjusters({ attendance }: Meeting, wanted: number): Missing | null {
  const chosen = attendance.filter(({ roles }) => roles.includes('justerare')).length;
  const words = wanted === 1 ? 'en justerare' : `${wanted} justerare`;
  const now = chosen === 0 ? 'ingen är vald' : `bara ${chosen} är vald`;
  return needs(
    chosen >= wanted,
    'attendance',
    `Organet ska ha ${words}, men ${now}. Välj bland de närvarande under Närvaro.`,
  );
}

/** för granskning → för underskrift. What kommunallagen asks for stops only where it applies (domain.md 3.0). */
export const putForSigning: Move = ({ meeting, council, blocking }) =>
  answer('for-underskrift', [
    dated(meeting),
    hasItems(meeting),
    hasSigners(meeting),
    ...(council.klApplies ? [hasChair(meeting), enoughAdjusters(meeting, council.adjusters)] : []),
    ...blocking,
  ]);
