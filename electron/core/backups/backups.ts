import { isAbsolute, join } from 'node:path';
import type { Backup, BackupKind, BackupRef, BackupState } from '../../../shared/calls/backups.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { JusteraError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Copies } from '../storage/copies/copies-apart.ts';
import { type FoundCopy, toBackup } from '../storage/copies/report.ts';
import type { Storage } from '../storage/storage.ts';
import { type BackupSettings, readBackupSettings, writeBackupSettings } from './backup-settings.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Copies of the database: made by themselves, told of when they are not, and put back. */
export interface Backups {
  readonly shelf: Shelf;
  state(): BackupState;
  /** When the newest verified copy was made, or null. */
  lastMade(): string | null;
  /** A verified copy of everything that is saved. */
  make(kind: BackupKind): Promise<Backup>;
  /** The same, unless the newest copy holds it all already. Never rejects: `state` tells what went wrong. */
  makeIfChanged(): Promise<void>;
  setSecondFolder(folder: string): void;
  /** Puts a copy in the place of the database. */
  restore(ref: BackupRef): Promise<{ kept: BackupRef | null }>;
  /** Something has been saved: what was told of being up to date no longer holds. */
  noteSaved(): void;
  /** A copy now and then from now on. */
  start(): void;
  /** A last copy of what has been changed. The second folder is not waited for. */
  close(): Promise<void>;
}

export type BackupOptions = {
  dataDir: string;
  storage: Storage;
  copies: Copies;
  /** For the second folder alone: one that does not answer must not hold up the others. */
  secondCopies: Copies;
  clock: () => Date;
  /** A value has changed on the disk though nobody saved it. */
  rotted: () => void;
  /** The state of the copies is another one. */
  told: () => void;
};

const LOOK_EVERY_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const SILENT_DAYS = 7;
const SILENT_FAILURES = 2;

export function openBackups({ dataDir, storage, copies, secondCopies, clock, rotted, told }: BackupOptions): Backups {
  const shelf = openShelf(dataDir, copies);
  const inTurn = oneAtATime();
  let settings = readBackupSettings(dataDir);
  let secondBusy = false;
  let timer: NodeJS.Timeout | undefined;
  /** On a clock that nobody sets. */
  let lastTry = Number.NEGATIVE_INFINITY;
  /** It has been said that the newest copy holds everything. */
  let saidUpToDate = false;
  /** Copies whose bytes are no longer those that were verified. */
  const spoilt = new Set<string>();

  const own = (): FoundCopy[] => shelf.own().filter(({ name }) => !spoilt.has(name));
  const upToDate = (newest: FoundCopy | undefined): boolean => {
    const { uuid, saves } = storage.identity();
    return newest !== undefined && newest.report.saves === saves && newest.report.uuid === uuid;
  };

  function remember(change: Partial<BackupSettings>): void {
    settings = { ...settings, ...change };
    try {
      writeBackupSettings(dataDir, settings);
    } catch {
      // on a disk that takes nothing more the copies fail too, and that is told
    }
    told();
  }

  function make(kind: BackupKind): Promise<Backup> {
    return inTurn(async () => {
      lastTry = performance.now();
      try {
        const madeAt = clock().toISOString();
        const raw = await storage.copyPages(shelf.folder);
        const made = await copies.work('finish', { raw, folder: shelf.folder, kind, madeAt });
        remember({ failures: 0, failure: '' });
        void toSecondFolder(made.name);
        return toBackup(made, 'own');
      } catch (error) {
        const failure = inWords(error);
        remember({ failures: settings.failures + 1, failure: failure.message });
        throw failure;
      }
    });
  }

  async function toSecondFolder(name: string): Promise<void> {
    const { secondFolder } = settings;
    if (secondFolder === '' || secondBusy) return;
    secondBusy = true;
    try {
      await secondCopies.work('second', { copy: join(shelf.folder, name), name, folder: secondFolder });
      if (settings.secondFolder === secondFolder) remember({ secondAt: clock().toISOString(), secondTrouble: null });
    } catch (error) {
      if (settings.secondFolder === secondFolder) remember({ secondTrouble: secondInWords(error) });
    } finally {
      secondBusy = false;
    }
  }

  async function makeIfChanged(): Promise<void> {
    if (upToDate(own()[0])) return;
    await make('automatic').catch(() => undefined);
  }

  async function atStart(): Promise<void> {
    const newest = shelf.own()[0];
    if (newest) {
      const good = await copies.work('check', { folder: shelf.folder, name: newest.name }).catch(() => true);
      if (!good) spoilt.add(newest.name);
    }
    await makeIfChanged();
    if (newest && settings.secondAt === null) await toSecondFolder(newest.name);
    if (newest && !spoilt.has(newest.name)) await compare(newest).catch(() => undefined);
  }

  /** Nothing has been saved since the copy: every value must be the one in it, also those no hash of a meeting covers. */
  async function compare({ report }: FoundCopy): Promise<void> {
    const day = localDay(clock());
    const unchanged = () => storage.identity().saves === report.saves && storage.identity().uuid === report.uuid;
    if (report.content === '' || settings.comparedOn === day || !unchanged()) return;
    const { content, schema } = await inTurn(async () => {
      const raw = await storage.copyPages(shelf.folder);
      return copies.work('content', { raw });
    });
    if (!unchanged() || schema !== report.schema) return;
    remember({ comparedOn: day });
    if (content !== report.content) rotted();
  }

  function trouble(newest: FoundCopy | undefined): string | null {
    if (settings.failures >= SILENT_FAILURES)
      return `Säkerhetskopieringen har misslyckats ${settings.failures} gånger i rad. ${settings.failure}`;
    if (newest === undefined) return settings.failures > 0 ? settings.failure : null;
    const made = new Date(newest.report.madeAt);
    if (!upToDate(newest) && clock().getTime() - made.getTime() > SILENT_DAYS * DAY_MS)
      return `Ingen säkerhetskopia har gjorts sedan ${longDate(localDay(made))}, fast du har ändrat sedan dess. Välj Säkerhetskopiera nu.`;
    return null;
  }

  return {
    shelf,
    state() {
      const found = own();
      const [newest] = found;
      saidUpToDate = upToDate(newest);
      return {
        newest: newest ? toBackup(newest, 'own') : null,
        upToDate: saidUpToDate,
        copies: found.map((copy) => toBackup(copy, 'own')),
        folder: shelf.folder,
        second: { folder: settings.secondFolder, lastAt: settings.secondAt, trouble: settings.secondTrouble },
        trouble: trouble(newest),
      };
    },
    lastMade: () => own()[0]?.report.madeAt ?? null,
    make,
    makeIfChanged,
    setSecondFolder(folder) {
      if (folder !== '') assertUsable(folder, dataDir);
      remember({ secondFolder: folder, secondAt: null, secondTrouble: null });
      const newest = own()[0];
      if (newest) void toSecondFolder(newest.name);
    },
    async restore(ref) {
      // what is here now, first of all: without it a restore could not be taken back
      const kept = await make('before-restore').catch(() => null);
      const healthy = await storage
        .read((db) => db.selectFrom('identity').select('uuid').execute())
        .then(
          () => true,
          () => false,
        );
      if (healthy && kept === null)
        throw new JusteraError(
          'database-failed',
          `Det du har nu gick inte att säkerhetskopiera, så ingenting har återställts. ${settings.failure}`,
        );
      const prepared = await shelf.prepare(ref);
      await storage.replaceWith(prepared, { copied: kept !== null });
      shelf.clearTakenIn();
      await makeIfChanged();
      return { kept: kept && { id: kept.id, place: 'own' } };
    },
    noteSaved() {
      if (!saidUpToDate) return;
      saidUpToDate = false;
      told();
    },
    start() {
      void atStart();
      timer = setInterval(() => {
        const failing = settings.failures > 0;
        if (failing || performance.now() - lastTry >= HOUR_MS) void makeIfChanged();
      }, LOOK_EVERY_MS).unref();
    },
    async close() {
      clearInterval(timer);
      await inTurn(async () => undefined);
      await makeIfChanged();
    },
  };
}

function inWords(error: unknown): JusteraError {
  if (error instanceof JusteraError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  return new JusteraError(
    'database-failed',
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST'
      ? 'Det går inte att skriva i mappen för säkerhetskopior. Kontrollera att du får skriva där.'
      : 'Säkerhetskopian gick inte att skriva eller läsa tillbaka. Kontrollera disken.',
    { detail: typeof code === 'string' ? code : String(error).slice(0, 200), cause: error },
  );
}

function secondInWords(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ETIMEDOUT') return 'Mappen svarar inte. Kopian bredvid databasen är gjord ändå.';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'Mappen finns inte just nu. Kopian bredvid databasen är gjord ändå.';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Det är fullt i mappen. Kopian bredvid databasen är gjord ändå.';
  return 'Det går inte att skriva i mappen. Kopian bredvid databasen är gjord ändå.';
}

/** Only what can be said without asking the disk, which may be a share that does not answer. */
function assertUsable(folder: string, dataDir: string): void {
  const refuse = (message: string) => new JusteraError('invalid-input', message, { field: 'folder' });
  if (!isAbsolute(folder)) throw refuse('Skriv hela sökvägen, till exempel H:\\Säkerhetskopior.');
  if (join(folder) === join(dataDir) || join(folder) === join(dataDir, 'backups'))
    throw refuse('Där ligger kopiorna redan. Välj en mapp på en annan disk.');
}
