import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { Meeting } from '../../../shared/domain/meeting.ts';
import { RECORD_VERSION } from '../../../shared/domain/record.ts';
import { JusteraError } from '../errors.ts';
import { checkedRow, type Json, parseJson } from './dialect.ts';

/**
 * Puts a meeting back as it was in a copy. Its log no longer fits the text, so there is nothing to undo any more. `keep` is given
 * the text that lies there, whatever it is, before it is replaced.
 * @throws JusteraError record-version when the copy is from before a change of the record
 */
export function putBackMeeting(
  db: Database.Database,
  given: { id: string; record: Json; recordVersion: number; at: string; keep: (text: string) => void },
): void {
  if (given.recordVersion !== RECORD_VERSION)
    throw new JusteraError(
      'record-version',
      'Kopian är från en äldre version av Justera. Återställ hela säkerhetskopian i stället.',
    );
  checkedRow('meeting.record', Meeting, parseJson(given.record));
  given.keep((db.prepare('select record from meeting where id = ?').pluck().get(given.id) as string | undefined) ?? '');
  const sha256 = createHash('sha256').update(given.record).digest('hex');
  // what is frozen may not be written; putting back what was frozen is the one exception
  const status = db.prepare('select status from meeting where id = ?').pluck().get(given.id) as string | undefined;
  const setStatus = db.prepare('update meeting set status = ? where id = ?');
  setStatus.run('utkast', given.id);
  db.prepare(
    'update meeting set record = ?, sha256 = ?, record_version = ?, revision = revision + 1, updated_at = ? where id = ?',
  ).run(given.record, sha256, RECORD_VERSION, given.at, given.id);
  setStatus.run(status, given.id);
  db.prepare("update meeting_change set state = 'dropped' where meeting_id = ?").run(given.id);
}
