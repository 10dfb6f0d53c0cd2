import type { Council } from '../../../shared/domain/council.ts';
import { useAction } from '../../api/queries.ts';
import { type Draft, useDraft } from '../../api/use-draft.ts';

/** A council edited field by field. */
export function useCouncilDraft(council: Council): Draft<Council> {
  const { mutateAsync } = useAction('councils.save');
  return useDraft(`council:${council.id}`, council, mutateAsync);
}
