import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { listMeetings, setMeeting } from '../storage/meetings.ts';
import type { Writer } from '../storage/storage.ts';
import { changeMeeting } from './change-meeting.ts';
import { createMeeting } from './create-meeting.ts';
import { createNextMeeting } from './create-next-meeting.ts';
import { MEETING_GONE, openMeeting } from './open-meeting.ts';
import { refreshRoster } from './refresh-roster.ts';
import { redoMeeting, undoMeeting } from './undo-meeting.ts';

/** How far a draft can be moved by hand; what comes after needs the signatures. */
const BY_HAND: readonly MeetingStatus[] = ['utkast', 'for-granskning', 'for-underskrift'];

export function meetingCalls(context: Context): Calls<'meetings'> {
  const { storage, clock, changed } = context;

  async function told<T>(work: (db: Writer) => Promise<T>): Promise<T> {
    const answer = await storage.write(work);
    // what a meeting says of follow-ups is the log
    changed('meetings', 'followUps');
    return answer;
  }

  async function set(db: Writer, id: string, values: Parameters<typeof setMeeting>[2]): Promise<void> {
    if (!(await setMeeting(db, id, values))) throw new JusteraError('not-found', MEETING_GONE);
  }

  return {
    'meetings.list': (given) => storage.read((db) => listMeetings(db, given)),
    'meetings.open': ({ id }) => storage.read((db) => openMeeting(db, id)),
    'meetings.create': (given) => told((db) => createMeeting(context, db, given)),
    'meetings.createNext': (given) => told((db) => createNextMeeting(context, db, given)),
    'meetings.change': (given) => told((db) => changeMeeting(db, given, clock())),
    'meetings.undo': ({ id }) => told((db) => undoMeeting(db, id, clock())),
    'meetings.redo': ({ id }) => told((db) => redoMeeting(db, id, clock())),
    'meetings.refreshRoster': ({ id }) => told((db) => refreshRoster(context, db, id)),
    'meetings.setStatus': ({ id, status }) =>
      told(async (db) => {
        if (!BY_HAND.includes(status))
          throw new JusteraError('invalid-input', 'Justerat blir ett protokoll först när alla har skrivit under.', {
            field: 'status',
          });
        await set(db, id, { status });
        return openMeeting(db, id);
      }),
    'meetings.remove': ({ id }) =>
      told(async (db) => {
        await set(db, id, { removed_at: clock().toISOString() });
        return null;
      }),
    'meetings.restore': ({ id }) =>
      told(async (db) => {
        await set(db, id, { removed_at: null });
        return null;
      }),
  };
}
