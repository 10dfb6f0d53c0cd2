import type { OpenMeeting } from '../calls/meetings.ts';
import type { AdjustmentPatch } from '../domain/adjustment.ts';
import { withPatch } from '../domain/adjustment.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Finding } from '../review/finding.ts';
import { blocksSigning } from '../review/review-meeting.ts';
import type { StatusFacts } from './move.ts';

type Known = Pick<OpenMeeting, 'status' | 'meeting' | 'council' | 'adjustment' | 'frozen' | 'correcting'>;

/** What every move ahead asks for in its own words (draft-moves.ts). */
const ASKED_ANYWAY = new Set(['date-missing', 'no-items', 'nobody-signs', 'chair-missing', 'adjuster-missing']);

/**
 * What the moves look at, for an open meeting, what the review found in it, and what a move would bring along. The same on the
 * screen and in the core. What kommunallagen does not allow stands in the way (domain.md 3.0).
 */
export function statusFacts(
  open: Known,
  findings: readonly Finding[],
  today: IsoDate,
  patch?: AdjustmentPatch,
): StatusFacts {
  const { status, meeting, council, frozen, correcting } = open;
  return {
    status,
    meeting,
    council,
    adjustment: withPatch(open.adjustment, patch),
    today,
    correcting: correcting !== null,
    frozen,
    blocking: blocksSigning(findings)
      .filter(({ rule }) => !ASKED_ANYWAY.has(rule))
      .map(({ anchor, message }) => ({ field: anchor, message })),
  };
}
