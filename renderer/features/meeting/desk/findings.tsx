/** What the review finds in the open meeting: reckoned once, a moment after the last key, for everybody who shows it. */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { Finding } from '../../../../shared/review/finding.ts';
import { reviewMeeting, standing } from '../../../../shared/review/review-meeting.ts';
import { call } from '../../../api/client.ts';
import { keyOf } from '../../../api/queries.ts';
import { useDesk, useOpen } from './desk.ts';
import { useMisspelt } from './use-misspelt.ts';

export type Review = {
  /** The meeting the findings are about. */
  meeting: Meeting;
  /** Those to show. */
  findings: readonly Finding[];
  /** Those she has chosen to let stand, and that still do. */
  ignored: readonly Finding[];
};

const ReviewContext = createContext<Review | null>(null);

export function ReviewProvider({ children }: { children: ReactNode }) {
  const { id } = useDesk();
  const meeting = useDeferredValue(useOpen((open) => open.meeting));
  const council = useOpen((open) => open.council);
  const request = { meetingId: id };
  // the registers may have changed since the meeting was last open
  const { data: facts } = useQuery({
    queryKey: keyOf('review.facts', request),
    queryFn: () => call('review.facts', request),
    staleTime: 0,
    gcTime: 0,
  });
  const misspelt = useMisspelt(meeting, council, facts);
  const review = useMemo((): Review => {
    const all = reviewMeeting(meeting, council, { ...facts, misspelt });
    const findings = standing(all, meeting);
    return { meeting, findings, ignored: all.filter((finding) => !findings.includes(finding)) };
  }, [meeting, council, facts, misspelt]);
  return <ReviewContext value={review}>{children}</ReviewContext>;
}

export function useFindings(): Review {
  const review = use(ReviewContext);
  if (review === null) throw new Error('outside a meeting');
  return review;
}
