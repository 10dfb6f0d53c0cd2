import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupContents, BackupRef, MeetingLine } from '../../../shared/calls/backups.ts';
import { JusteraError } from '../errors.ts';
import type { Copies } from '../storage/copies/copies-apart.ts';
import type { InsideMeeting } from '../storage/copies/look-inside.ts';
import type { Prepared } from '../storage/copies/prepare-copy.ts';
import { type FoundCopy, findCopies, reportOf } from '../storage/copies/report.ts';
import { nextDatabase } from '../storage/put-in-place.ts';
import { readSideRecord } from '../storage/side-record.ts';
import { backupFolder } from '../storage/storage.ts';

/** The copies there are and what is in them. Needs no database: it is what is left when the database is not. */
export interface Shelf {
  readonly folder: string;
  /** Verified copies, newest save first. */
  own(): FoundCopy[];
  look(ref: BackupRef, now: readonly InsideMeeting[] | null): Promise<BackupContents>;
  /** Lays a file she chose aside under a name of ours. */
  takeIn(bytes: Uint8Array): BackupRef;
  /** Makes the database to be of a copy. */
  prepare(ref: BackupRef): Promise<Prepared>;
  fileOf(ref: BackupRef): string;
  /** Forgets files taken in. */
  clearTakenIn(): void;
}

const CHOSEN = /^[0-9a-f-]{36}$/;

export function openShelf(dataDir: string, copies: Copies): Shelf {
  const folder = backupFolder(dataDir);
  const incoming = join(dataDir, 'inkommande');

  function fileOf({ id, place }: BackupRef): string {
    if (place === 'chosen' && CHOSEN.test(id) && existsSync(join(incoming, `${id}.db`)))
      return join(incoming, `${id}.db`);
    if (place === 'own' && findCopies(folder).some(({ name }) => name === id)) return join(folder, id);
    throw new JusteraError('not-found', 'Säkerhetskopian finns inte längre. Välj en annan.');
  }

  return {
    folder,
    own: () => findCopies(folder),
    fileOf,
    async look(ref, now) {
      const file = fileOf(ref);
      const { list, ...inside } = await copies.work('look', { file });
      const report = reportOf(file);
      return {
        ref,
        name: ref.id,
        madeAt: report?.madeAt ?? null,
        ...inside,
        against: now && against(list, now),
      };
    },
    takeIn(bytes) {
      mkdirSync(incoming, { recursive: true, mode: 0o700 });
      const id = randomUUID();
      writeFileSync(join(incoming, `${id}.db`), bytes, { mode: 0o600 });
      return { id, place: 'chosen' };
    },
    async prepare(ref) {
      const newest = Math.max(
        readSideRecord(dataDir)?.saves ?? 0,
        ...findCopies(folder).map(({ report }) => report.saves),
      );
      return copies.work('prepare', { copy: fileOf(ref), into: nextDatabase(dataDir), savesAbove: newest });
    },
    clearTakenIn() {
      if (!existsSync(incoming)) return;
      for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { force: true, recursive: true });
    },
  };
}

const line = ({ id, council, date, updatedAt }: InsideMeeting): MeetingLine => ({ id, council, date, updatedAt });

function against(
  copy: readonly InsideMeeting[],
  now: readonly InsideMeeting[],
): NonNullable<BackupContents['against']> {
  const there = new Map(copy.map((meeting) => [meeting.id, meeting]));
  const here = new Set(now.map(({ id }) => id));
  return {
    missing: now.filter(({ id }) => !there.has(id)).map(line),
    changed: now.filter(({ id, sha256 }) => there.has(id) && there.get(id)?.sha256 !== sha256).map(line),
    extra: copy.filter(({ id }) => !here.has(id)).map(line),
  };
}
