import { isTouched, withChanges } from '../../../shared/domain/follow-up.ts';
import { FollowUpAct } from '../../../shared/domain/follow-up-log.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { localDay } from '../local-day.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { listCouncils } from '../storage/councils.ts';
import { addFollowUpAct, followUpEvents, markFollowUpStep } from '../storage/follow-ups.ts';
import { bringIn, differenceOf } from './bring-in.ts';
import { councilLog } from './council-log.ts';
import { followUpHistory } from './history.ts';

const GONE = 'Bevakningen finns inte längre. Den kan ha tagits bort ur mötet den kom från.';

export function followUpCalls(context: Context): Calls<'followUps'> {
  const { storage, clock, changed, newId } = context;

  async function told<T>(work: (db: Writer) => Promise<T>, ...nouns: string[]): Promise<T> {
    const answer = await storage.write(work);
    changed('followUps', ...nouns);
    return answer;
  }

  type Which = { councilId: string; followUpId: string };

  /** An act stands after the last meeting that said something of the follow-up, or of the one it is split from. */
  async function act(db: Writer, which: Which, step: string, given: Partial<FollowUpAct>): Promise<void> {
    const now = clock();
    const about = given.splitFrom ?? which.followUpId;
    const events = await followUpEvents(db, which.councilId);
    const last = events.findLast((e) => e.followUpId === about && e.kind === 'meeting' && isTouched(e.entry));
    await addFollowUpAct(db, {
      ...which,
      step,
      afterMeetingId: last?.kind === 'meeting' ? last.meetingId : null,
      day: localDay(now),
      at: now.toISOString(),
      act: FollowUpAct.parse({ changes: {}, ...given }),
    });
  }

  const known = async (db: Reader, { councilId, followUpId }: Which) =>
    found(
      (await councilLog(db, councilId)).find(({ id }) => id === followUpId),
      GONE,
    );

  async function mark(step: string, undoneAt: string | null): Promise<null> {
    return told(async (db) => {
      if (!(await markFollowUpStep(db, step, undoneAt))) throw new JusteraError('not-found', GONE);
      return null;
    });
  }

  return {
    'followUps.list': ({ councilId }) =>
      storage.read(async (db) => {
        const names = new Map((await listCouncils(db)).map(({ id, name }) => [id, name]));
        const log = await councilLog(db, councilId);
        return log
          .map((one) => ({ ...one, councilName: names.get(one.councilId) ?? '' }))
          .sort((a, b) => (b.since ?? '9999').localeCompare(a.since ?? '9999'));
      }),
    'followUps.history': ({ councilId, followUpId }) =>
      storage.read((db) => followUpHistory(db, councilId, followUpId)),
    'followUps.add': ({ councilId, facts, note }) =>
      told(async (db) => {
        const [step, followUpId] = [newId(), newId()];
        await act(db, { councilId, followUpId }, step, { changes: facts, note, opens: true });
        return { step, followUpId };
      }),
    'followUps.change': ({ changes, note, ...which }) =>
      told(async (db) => {
        await known(db, which);
        const step = newId();
        await act(db, which, step, { changes, note });
        return { step };
      }),
    'followUps.split': ({ first, second, ...which }) =>
      told(async (db) => {
        const whole = await known(db, which);
        const [step, followUpId] = [newId(), newId()];
        await act(db, which, step, { changes: first });
        const { topic, owners, due, state } = withChanges(whole, second);
        const changes = { topic, owners, due, state };
        await act(db, { ...which, followUpId }, step, { changes, opens: true, splitFrom: which.followUpId });
        return { step, followUpId };
      }),
    'followUps.undo': ({ step }) => mark(step, clock().toISOString()),
    'followUps.redo': ({ step }) => mark(step, null),
    'followUps.ofMeeting': ({ meetingId }) => storage.read((db) => differenceOf(db, meetingId)),
    'followUps.bringIn': ({ meetingId }) => told((db) => bringIn(context, db, meetingId), 'meetings'),
  };
}
