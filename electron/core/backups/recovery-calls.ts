import { CALLS } from '../../../shared/api.ts';
import type { BackupRef, BackupState, StoreState } from '../../../shared/calls/backups.ts';
import type { CoreOptions, Handlers } from '../context.ts';
import type { JusteraError } from '../errors.ts';
import type { Copies } from '../storage/copies/copies-apart.ts';
import type { Prepared } from '../storage/copies/prepare-copy.ts';
import { toBackup } from '../storage/copies/report.ts';
import { readBackupSettings } from './backup-settings.ts';
import { openShelf } from './shelf.ts';

export type RecoveryOptions = {
  core: Pick<CoreOptions, 'dataDir' | 'showInFolder'>;
  copies: Copies;
  /** Why the database is not open. */
  error: JusteraError;
  /** Local folders that would do, where the folder is what is wrong. */
  places: string[];
  /** Each tries to open the database in its own way and answers how it went; after a success these calls are gone. */
  again(): Promise<StoreState>;
  begin(): Promise<StoreState>;
  useFolder(folder: string): Promise<StoreState>;
  replace(prepared: Prepared): Promise<void>;
};

/** What leads on when a database could not be opened. */
export function wayOn(error: JusteraError): Extract<StoreState, { open: false }>['way'] {
  if (error.code === 'data-place') return 'place';
  return error.code === 'database-damaged' || error.code === 'database-missing' || error.code === 'database-foreign'
    ? 'restore'
    : 'again';
}

/**
 * The few calls that work without a database: what happened, which copies there are and what is in them, and putting one back.
 * Every other one answers why.
 */
export function recoveryCalls(options: RecoveryOptions): Handlers {
  const { core, copies, error } = options;
  const shelf = openShelf(core.dataDir, copies);

  const state: StoreState = {
    open: false,
    folder: core.dataDir,
    error: error.toCallError(),
    way: wayOn(error),
    places: options.places,
    mayBegin: error.code === 'database-missing',
  };

  function backups(): BackupState {
    const own = shelf.own();
    const { secondFolder, secondAt, secondTrouble } = readBackupSettings(core.dataDir);
    return {
      newest: own[0] ? toBackup(own[0], 'own') : null,
      upToDate: false,
      copies: own.map((copy) => toBackup(copy, 'own')),
      folder: shelf.folder,
      second: { folder: secondFolder, lastAt: secondAt, trouble: secondTrouble },
      trouble: null,
    };
  }

  const working: Partial<Handlers> = {
    'store.state': async () => state,
    'store.tryAgain': options.again,
    'store.begin': options.begin,
    'store.useFolder': ({ folder }) => options.useFolder(folder),
    'backups.state': async () => backups(),
    'backups.look': (ref) => shelf.look(ref, null),
    'backups.takeIn': async ({ name, bytes }) => ({ ...(await shelf.look(shelf.takeIn(bytes), null)), name }),
    'backups.restore': async (ref: BackupRef) => {
      await options.replace(await shelf.prepare(ref));
      shelf.clearTakenIn();
      return { kept: null };
    },
    'backups.show': async (ref) => {
      await core.showInFolder(shelf.fileOf(ref));
      return null;
    },
  };
  const refuse = (): Promise<never> => Promise.reject(error);
  return Object.fromEntries(
    Object.keys(CALLS).map((name) => [name, working[name as keyof Handlers] ?? refuse]),
  ) as Handlers;
}
