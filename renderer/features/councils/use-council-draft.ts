import type { Council } from '../../../shared/domain/council.ts';
import { useAction } from '../../api/queries.ts';
import { type DraftInHand, useDraft } from '../../api/use-draft.ts';

/** A council edited field by field. */
export function useCouncilDraft(council: Council): DraftInHand<Council> {
  const { mutateAsync } = useAction('councils.save');
  return useDraft(`council:${council.id}`, council, mutateAsync);
}
