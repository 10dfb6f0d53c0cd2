import type { DocumentKind } from '../domain/council.ts';
import type { MeetingStatus } from '../domain/meeting.ts';

/** What a status is called, alone as a mark. */
export const STATUS_WORDS = {
  utkast: 'Utkast',
  'for-granskning': 'För granskning',
  'for-underskrift': 'För underskrift',
  justerat: 'Justerat',
  godkant: 'Godkänt',
  anslaget: 'Anslaget',
  'laga-kraft': 'Laga kraft',
  arkiverat: 'Arkiverat',
} as const satisfies Record<MeetingStatus, string>;

/** From these on the content is frozen: it is read from its snapshot, and only a correction changes it. */
const FROZEN: ReadonlySet<MeetingStatus> = new Set(['justerat', 'godkant', 'anslaget', 'laga-kraft', 'arkiverat']);

export const isFrozen = (status: MeetingStatus): boolean => FROZEN.has(status);

/** Minutes are adjusted by those who sign; notes are approved (domain.md 2.2). */
export type StatusFamily = 'minutes' | 'notes';

export const familyOf = (kind: DocumentKind): StatusFamily => (kind === 'protokoll' ? 'minutes' : 'notes');

/** What the core says when somebody would change frozen content, with the way out. */
export function frozenMessage(kind: DocumentKind): string {
  return familyOf(kind) === 'minutes'
    ? 'Protokollet är justerat och kan inte ändras. Gör en rättelse: då finns den justerade versionen kvar och den rättade får ett nytt datum.'
    : 'Anteckningarna är godkända och kan inte ändras. Gör en rättelse: då finns den godkända versionen kvar och den rättade får ett nytt datum.';
}
