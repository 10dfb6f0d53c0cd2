import { signerNames } from '../minutes/compose-signatures.ts';
import { longDate } from '../swedish/dates.ts';
import { answer, type Missing, type Move, needs, type StatusFacts } from './move.ts';

const ROLES = { ordforande: 'Ordföranden', sekreterare: 'Sekreteraren', justerare: 'Justeraren' } as const;

/** The day of adjusting lies between the meeting and today. */
function adjustingDay({ meeting, adjustment, today }: StatusFacts, word: string): Missing | null {
  const { adjustedOn } = adjustment;
  const field = 'adjustment.adjustedOn';
  if (adjustedOn === null) return { field, message: `Fyll i vilken dag ${word}.` };
  if (meeting.date !== null && adjustedOn < meeting.date)
    return { field, message: `Dagen kan inte vara före mötet, ${longDate(meeting.date)}.` };
  return needs(adjustedOn <= today, field, 'Dagen har inte varit än. Fyll i den dag det skedde.');
}

function unsigned({ meeting, adjustment }: StatusFacts): Missing[] {
  const names = signerNames(meeting);
  return meeting.signing.signers
    .filter(({ id }) => !adjustment.signedBy.some(({ signerId }) => signerId === id))
    .map(({ id, role }) => ({
      field: 'adjustment.signedBy',
      message: `${names.get(id) || ROLES[role]} har inte skrivit under. Bocka för namnet när det är gjort.`,
    }));
}

/** A correction tells what was mended and why, for it is printed. */
const told = ({ meeting, correcting }: StatusFacts): Missing | null =>
  needs(
    !correcting || (meeting.corrections.at(-1)?.note ?? '').trim() !== '',
    'corrections',
    'Rättelsen saknar text. Skriv vad som har rättats och varför.',
  );

/** för underskrift → justerat: all who sign have signed (domain.md 2.2). The content is frozen from here on. */
export const noteAdjusted: Move = (facts) =>
  answer('justerat', [
    needs(facts.meeting.date !== null, 'date', 'Mötet har inget datum. Fyll i det under Möte.'),
    needs(
      facts.meeting.signing.signers.length > 0,
      'signing.signers',
      'Ingen ska skriva under. Lägg till dem som ska det under Underskrifter.',
    ),
    adjustingDay(facts, 'protokollet justerades'),
    ...unsigned(facts),
    told(facts),
    ...facts.blocking,
  ]);

/** för granskning → godkänt, for notes: the chair or the next meeting approves them. The content is frozen from here on. */
export const noteApproved: Move = (facts) =>
  answer('godkant', [
    needs(facts.meeting.date !== null, 'date', 'Mötet har inget datum. Fyll i det under Möte.'),
    adjustingDay(facts, 'anteckningarna godkändes'),
    told(facts),
  ]);

/**
 * A slip of the hand can be taken back: on the same day, while no file has been made of the frozen version. After that the
 * version may be signed or sent, and only a correction changes it.
 */
function stillInHand({ frozen, today }: StatusFacts): Missing | null {
  const way = 'Gör en rättelse i stället.';
  if (frozen === null) return null;
  if (frozen.filesMade)
    return {
      field: 'status',
      message: `Det finns filer gjorda av den här versionen, så den kan inte tas tillbaka. ${way}`,
    };
  return needs(frozen.on === today, 'status', `Det noterades ${longDate(frozen.on)} och kan inte tas tillbaka. ${way}`);
}

/** justerat → för underskrift */
export const takeBackAdjusting: Move = (facts) => answer('for-underskrift', [stillInHand(facts)]);

/** godkänt → för granskning */
export const takeBackApproval: Move = (facts) => answer('for-granskning', [stillInHand(facts)]);
