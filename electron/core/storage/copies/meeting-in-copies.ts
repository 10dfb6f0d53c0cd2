import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Backup } from '../../../../shared/calls/backups.ts';
import { isStillGood, readThrough } from './finish-copy.ts';
import { findCopies, toBackup } from './report.ts';

export type MeetingRequest = { folder: string; meetingId: string; only: string | null };
export type MeetingInCopies = {
  backup: Backup;
  revision: number;
  updatedAt: string;
  recordVersion: number;
  record: string;
};

type Row = { revision: number; updated_at: string; record_version: number; record: string; sha256: string };

/** The newest verified copy in which a meeting is as it was hashed when it was saved; null when there is none. */
export function meetingInCopies({ folder, meetingId, only }: MeetingRequest): MeetingInCopies | null {
  for (const copy of findCopies(folder)) {
    if (only !== null && copy.name !== only) continue;
    if (!isStillGood(folder, copy)) continue;
    const row = readThrough(
      join(folder, copy.name),
      (db) =>
        db
          .prepare('select revision, updated_at, record_version, record, sha256 from meeting where id = ?')
          .get(meetingId) as Row | undefined,
    );
    if (!row || createHash('sha256').update(row.record).digest('hex') !== row.sha256) continue;
    return {
      backup: toBackup(copy, 'own'),
      revision: row.revision,
      updatedAt: row.updated_at,
      recordVersion: row.record_version,
      record: row.record,
    };
  }
  return null;
}
