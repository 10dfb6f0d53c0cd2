import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupContents, BackupRef, StoreState } from '../../../shared/calls/backups.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { found } from '../found.ts';
import { putBackMeeting } from '../storage/put-back-meeting.ts';
import { ALL_NOUNS } from './all-nouns.ts';

const TOO_LATE = new JusteraError('invalid-input', 'Databasen är redan öppen.');

/** Copies and the health of the database, while it is open. */
export function backupCalls(context: Context): Calls<'backups'> & Calls<'store'> {
  const { backups, storage, copies, health, clock, changed } = context;

  async function state(): Promise<StoreState> {
    const notices = [...storage.notices().map((notice) => ({ ...notice, meetingId: null })), ...health.notices()];
    try {
      await storage.read((db) => db.selectFrom('identity').select('saves').execute());
    } catch (error) {
      if (!(error instanceof JusteraError)) throw error;
      const way = error.code === 'database-damaged' ? 'restore' : 'again';
      return { open: false, folder: context.dataDir, error: error.toCallError(), way, places: [], mayBegin: false };
    }
    return { open: true, folder: context.dataDir, notices };
  }

  const now = () => storage.meetingsInside().catch(() => null);
  const look = async (ref: BackupRef): Promise<BackupContents> => backups.shelf.look(ref, await now());

  return {
    'store.state': state,
    'store.tryAgain': state,
    'store.useFolder': () => Promise.reject(TOO_LATE),
    'store.begin': () => Promise.reject(TOO_LATE),
    'store.dismiss': async ({ id }) => {
      storage.dismissNotice(id);
      health.dismiss(id);
      changed('store');
      return null;
    },

    'backups.state': async () => backups.state(),
    'backups.make': async () => {
      await backups.make('asked');
      changed('backups', 'app');
      return backups.state();
    },
    'backups.look': look,
    'backups.takeIn': async ({ name, bytes }) => {
      const ref = backups.shelf.takeIn(bytes);
      return { ...(await look(ref)), name };
    },
    'backups.restore': async (ref) => {
      try {
        return await backups.restore(ref);
      } finally {
        changed(...ALL_NOUNS);
        health.restart();
      }
    },
    'backups.setSecondFolder': async ({ folder }) => {
      backups.setSecondFolder(folder);
      changed('backups');
      return backups.state();
    },
    'backups.show': async (ref) => {
      await context.showInFolder(backups.shelf.fileOf(ref));
      return null;
    },
    'backups.forMeeting': async ({ meetingId }) => {
      const kept = await copies.work('meeting', { folder: backups.shelf.folder, meetingId, only: null });
      return kept && { backup: kept.backup, revision: kept.revision, updatedAt: kept.updatedAt };
    },
    'backups.bringBackMeeting': async ({ meetingId, id }) => {
      const kept = found(
        await copies.work('meeting', { folder: backups.shelf.folder, meetingId, only: id }),
        'Mötet finns inte helt i den säkerhetskopian. Välj en annan.',
      );
      const at = clock().toISOString();
      const folder = join(context.dataDir, 'skadade-möten');
      const keep = (text: string) => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const name = `${meetingId}-${at.replaceAll(':', '')}.json`;
        writeFileSync(join(folder, name), text, { mode: 0o600, flush: true });
      };
      await storage.writeRaw((db) => putBackMeeting(db, { id: meetingId, at, keep, ...kept }));
      health.mended(meetingId);
      changed('meetings', 'store');
      return null;
    },
  };
}
