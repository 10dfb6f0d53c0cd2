import { useQueryClient } from '@tanstack/react-query';
import type { RosterEntry } from '../../../shared/domain/person.ts';
import { ApiError, messageOf } from '../../api/api-error.ts';
import { keyOf, useAction } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { say } from '../../ui/live.tsx';
import { toast } from '../../ui/toast.tsx';
import { orderAfter } from './order-after.ts';

const words = sv.roster;

/** What can be done with the seats of a council. */
export function useSeats(councilId: string, all: readonly RosterEntry[]) {
  const queries = useQueryClient();
  const { mutateAsync: saveSeat } = useAction('roster.save');
  const { mutateAsync: endSeat } = useAction('roster.end');
  const { mutateAsync: removeSeat } = useAction('roster.remove');
  const { mutateAsync: reorderSeats } = useAction('roster.reorder');
  const failed = (error: unknown) => toast({ text: messageOf(error), tone: 'error' });

  const save = (entry: RosterEntry) => saveSeat(entry).catch(failed);
  const end = ({ membership }: RosterEntry, day: string) => endSeat({ id: membership.id, day });

  /** Null when it is gone; else why it cannot go, so that the caller can offer to end it. */
  async function remove(entry: RosterEntry): Promise<string | null> {
    try {
      await removeSeat({ id: entry.membership.id });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'in-use') return error.message;
      failed(error);
      return null;
    }
    toast({ text: words.removed(entry.person.name), undo: () => void save(entry) });
    return null;
  }

  /** `shownIds`: the rows on screen in their new order; the others keep their places. Seen at once, stored behind. */
  async function reorder(shownIds: readonly string[], movedId: string): Promise<void> {
    const ids = orderAfter(
      all.map(({ membership }) => membership.id),
      shownIds,
    );
    const key = keyOf('roster.get', { councilId, day: null });
    const byId = new Map(all.map((entry) => [entry.membership.id, entry]));
    queries.setQueryData(
      key,
      ids.map((id) => byId.get(id)),
    );
    say(words.moved(byId.get(movedId)?.person.name ?? '', shownIds.indexOf(movedId) + 1));
    try {
      await reorderSeats({ councilId, ids });
    } catch (error) {
      queries.setQueryData(key, all);
      failed(error);
    }
  }

  return { save, end, remove, reorder };
}
