import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { BackupContents } from '../../../../shared/calls/backups.ts';
import { JusteraError } from '../../errors.ts';
import { readHeader } from '../file-header.ts';
import { readThrough } from './finish-copy.ts';

export type InsideMeeting = {
  id: string;
  council: string;
  date: string | null;
  updatedAt: string;
  sha256: string;
};
export type Inside = Omit<BackupContents, 'ref' | 'name' | 'against' | 'madeAt'> & { list: InsideMeeting[] };

/** Every meeting of a database that is not put away, newest first: enough to hold two databases against each other. */
export function insideMeetings(db: Database.Database): InsideMeeting[] {
  return db
    .prepare(
      `select meeting.id, council.name as council, meeting.date, meeting.updated_at as updatedAt, meeting.sha256
       from meeting join council on council.id = meeting.council_id
       where meeting.removed_at is null
       order by coalesce(meeting.date, '9999') desc, meeting.updated_at desc`,
    )
    .all() as InsideMeeting[];
}

const count = (db: Database.Database, table: string): number =>
  db.prepare("select count(*) from pragma_table_list where schema = 'main' and name = ?").pluck().get(table) === 1
    ? (db.prepare(`select count(*) from "${table}"`).pluck().get() as number)
    : 0;

/**
 * What is inside a copy, read after its structure was checked. Understands every schema this app has had.
 * @throws JusteraError backup-damaged; database-newer, -foreign for a file that is no copy of ours
 */
export function lookInside(file: string, bytes: number): Inside {
  readHeader(file);
  try {
    return readThrough(file, (db) => {
      const list = insideMeetings(db);
      const names = db.prepare('select name from council order by name').pluck().all() as string[];
      const councils = names.map((name) => {
        const own = list.filter(({ council }) => council === name);
        return { name, meetings: own.length, latest: own.find(({ date }) => date !== null)?.date ?? null };
      });
      return {
        bytes,
        lastChange: db.prepare('select max(updated_at) from meeting').pluck().get() as string | null,
        municipality: (db.prepare('select name from municipality order by seq').pluck().get() as string) ?? '',
        councils: councils.sort((a, b) => a.name.localeCompare(b.name, 'sv')),
        meetings: list.length,
        persons: count(db, 'person'),
        templates: count(db, 'template'),
        list,
      };
    });
  } catch (error) {
    throw damagedCopy(file, error);
  }
}

export function damagedCopy(file: string, cause: unknown): JusteraError {
  if (cause instanceof JusteraError && cause.code !== 'database-damaged') return cause;
  return new JusteraError(
    'backup-damaged',
    `Säkerhetskopian ${basename(file)} är skadad och används inte. Välj en annan kopia.`,
    { detail: cause instanceof Error ? cause.message.slice(0, 200) : '', cause },
  );
}
