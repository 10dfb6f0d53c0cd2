import type { DocumentKind } from '../../../shared/domain/council.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import { frozenMessage, isFrozen } from '../../../shared/status/statuses.ts';
import { JusteraError } from '../errors.ts';

/**
 * To be asked before anything in a meeting's content is changed. The database refuses too; this says it in words.
 * @throws JusteraError meeting-frozen
 */
export function refuseFrozen(status: MeetingStatus, kind: DocumentKind): void {
  if (isFrozen(status)) throw new JusteraError('meeting-frozen', frozenMessage(kind), { field: 'status' });
}
