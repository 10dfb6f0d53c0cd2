import type { FollowUpRow } from '../../../shared/calls/follow-ups.ts';
import type { FollowUpChanges } from '../../../shared/domain/follow-up.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { sv } from '../../text/sv.ts';
import { say } from '../../ui/live.tsx';
import { toast } from '../../ui/toast.tsx';

const words = sv.followUps;

/** What can be done at the log: done at once, told, and taken back with "Ångra". False when it could not be done. */
export function useLogActs() {
  async function done(work: Promise<{ step: string }>, told: string): Promise<boolean> {
    try {
      const { step } = await work;
      say(told);
      toast({
        text: told,
        undo: () =>
          void call('followUps.undo', { step }).catch((error: unknown) =>
            toast({ text: messageOf(error), tone: 'error' }),
          ),
      });
      return true;
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
      return false;
    }
  }
  const which = ({ councilId, id }: FollowUpRow) => ({ councilId, followUpId: id });
  const change = (row: FollowUpRow, changes: FollowUpChanges, note: string, told: string) =>
    done(call('followUps.change', { ...which(row), changes, note }), told);

  return {
    change: (row: FollowUpRow, changes: FollowUpChanges, note: string) =>
      change(row, changes, note, words.changed(changes.topic ?? row.topic)),
    close: (row: FollowUpRow) => change(row, { state: 'done' }, '', words.closed(row.topic)),
    drop: (row: FollowUpRow) => change(row, { state: 'dropped' }, '', words.dropped(row.topic)),
    reopen: (row: FollowUpRow) => change(row, { state: 'open' }, '', words.reopened(row.topic)),
    split: (row: FollowUpRow, first: FollowUpChanges, second: FollowUpChanges) =>
      done(call('followUps.split', { ...which(row), first, second }), words.splitDone(row.topic)),
    add: (councilId: string, facts: FollowUpChanges, note: string) =>
      done(
        call('followUps.add', {
          councilId,
          facts: { topic: '', owners: [], due: null, state: 'open', ...defined(facts) },
          note,
        }),
        words.added(facts.topic ?? ''),
      ),
  };
}

const defined = (facts: FollowUpChanges) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
