import { familyOf, isFrozen } from '../../../shared/status/statuses.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { localDay } from '../local-day.ts';
import type { Writer } from '../storage/access.ts';
import { councilsWithMeetings, listMeetings } from '../storage/list-meetings.ts';
import { eraseMeeting, setMeeting } from '../storage/meetings.ts';
import { meetingVersions, readVersion } from '../storage/versions.ts';
import { changeMeeting } from './change-meeting.ts';
import { compareVersions } from './compare-versions.ts';
import { dropCorrection, startCorrection } from './correct-meeting.ts';
import { createMeeting } from './create-meeting.ts';
import { createNextMeeting } from './create-next-meeting.ts';
import { duplicate } from './duplicate-meeting.ts';
import { historyCalls } from './history-calls.ts';
import { meetingsOfCouncils } from './meetings-of-councils.ts';
import { MEETING_GONE, openMeeting, storedMeeting } from './open-meeting.ts';
import { refreshRoster } from './refresh-roster.ts';
import { noteAdjustment, setStatus } from './set-status.ts';
import { redoMeeting, undoMeeting } from './undo-meeting.ts';

/** Minutes that have been frozen are kept: putting them away would hide what was decided. */
async function refuseFrozenRemoval(db: Writer, id: string): Promise<void> {
  const { status, meeting } = await storedMeeting(db, id);
  if (isFrozen(status))
    throw new JusteraError(
      'meeting-frozen',
      familyOf(meeting.documentKind) === 'minutes'
        ? 'Protokollet är justerat och kan inte tas bort. Arkivera det i stället.'
        : 'Anteckningarna är godkända och kan inte tas bort. Arkivera dem i stället.',
      { field: 'status' },
    );
}

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
    'meetings.ofCouncils': () => storage.read((db) => meetingsOfCouncils(db, localDay(clock()))),
    'meetings.councils': () => storage.read(councilsWithMeetings),
    'meetings.open': ({ id }) => storage.read((db) => openMeeting(db, id)),
    'meetings.create': (given) => told((db) => createMeeting(context, db, given)),
    'meetings.createNext': (given) => told((db) => createNextMeeting(context, db, given)),
    'meetings.change': (given) => told((db) => changeMeeting(db, given, clock())),
    'meetings.undo': ({ id }) => told((db) => undoMeeting(db, id, clock())),
    'meetings.redo': ({ id }) => told((db) => redoMeeting(db, id, clock())),
    'meetings.refreshRoster': ({ id }) => told((db) => refreshRoster(context, db, id)),
    'meetings.setStatus': (given) => told((db) => setStatus(context, db, given)),
    'meetings.noteAdjustment': (given) => told((db) => noteAdjustment(db, given)),
    'meetings.startCorrection': (given) => told((db) => startCorrection(context, db, given)),
    'meetings.dropCorrection': (given) => told((db) => dropCorrection(context, db, given)),
    'meetings.versions': ({ id }) => storage.read((db) => meetingVersions(db, id)),
    'meetings.version': async ({ id, number }) => {
      const kept = await storage.read((db) => readVersion(db, id, number));
      const { version, snapshot } = found(kept, 'Den versionen av protokollet finns inte.');
      return { version, record: snapshot.record };
    },
    'meetings.compare': (given) => storage.read((db) => compareVersions(db, given)),
    'meetings.duplicate': (given) => told((db) => duplicate(context, db, given)),
    ...historyCalls(context),
    'meetings.remove': ({ id }) =>
      told(async (db) => {
        await refuseFrozenRemoval(db, id);
        await set(db, id, { removed_at: clock().toISOString() });
        return null;
      }),
    'meetings.erase': async ({ id }) => {
      await told(async (db) => {
        if (!(await eraseMeeting(db, id)))
          throw new JusteraError(
            'not-found',
            'Mötet finns inte bland de borttagna. Ta bort det först, sedan kan det raderas.',
          );
      });
      await storage.emptyLog();
      return null;
    },
    'meetings.restore': ({ id }) =>
      told(async (db) => {
        await set(db, id, { removed_at: null });
        return null;
      }),
  };
}
