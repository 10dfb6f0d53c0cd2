import type { Calls, Context } from '../context.ts';
import { reviewFacts } from './review-facts.ts';

export function reviewCalls({ storage }: Context): Calls<'review'> {
  return { 'review.facts': ({ meetingId }) => storage.read((db) => reviewFacts(db, meetingId)) };
}
