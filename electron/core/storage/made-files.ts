import type { Selectable } from 'kysely';
import { MadeFile } from '../../../shared/calls/documents.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow } from './dialect.ts';
import type { Tables } from './schema.ts';
import { indexed } from './search/keep-index.ts';

/** A file as it was written: which revision it shows in which template, and its hash, so that a later hand in it is noticed. */
export type WrittenFile = Omit<MadeFile, 'outdated' | 'notice' | 'state'> & {
  revision: number;
  /** The municipality's own Word file it is a filling of. */
  word: { id: string; version: number } | null;
  /** Of what it was made from: facts, brand and template as canonical JSON. */
  from: { facts: string; brand: string; template: string };
};

const fromRow = (row: Selectable<Tables['made_file']>, newest: number): MadeFile =>
  checkedRow('made_file', MadeFile, {
    id: row.id,
    meetingId: row.meeting_id,
    format: row.format,
    path: row.path,
    name: row.name,
    bytes: row.bytes,
    milliseconds: row.milliseconds,
    madeAt: row.made_at,
    outdated: row.revision < newest,
    // whoever shows it looks at the disk
    state: 'as-written',
    sha256: row.sha256,
    templateId: row.template_id,
    templateVersion: row.template_version,
    kind: row.kind,
    version: row.meeting_version,
    notice: '',
  });

export async function addMadeFile(db: Writer, file: WrittenFile): Promise<void> {
  const insert = db.insertInto('made_file').values({
    id: file.id,
    meeting_id: file.meetingId,
    format: file.format,
    path: file.path,
    name: file.name,
    bytes: file.bytes,
    milliseconds: file.milliseconds,
    made_at: file.madeAt,
    revision: file.revision,
    sha256: file.sha256,
    template_id: file.templateId,
    template_version: file.templateVersion,
    word_template_id: file.word?.id ?? null,
    word_template_version: file.word?.version ?? null,
    kind: file.kind,
    meeting_version: file.version,
    facts_sha256: file.from.facts,
    brand_sha256: file.from.brand,
    template_sha256: file.from.template,
  });
  await indexed(db, 'file', file.meetingId, () => insert.execute());
}

const rows = (db: Reader) =>
  db
    .selectFrom('made_file')
    .innerJoin('meeting', 'meeting.id', 'made_file.meeting_id')
    .selectAll('made_file')
    .select('meeting.revision as newest');

/** Files made from a meeting, newest first; of several writings of one path only the last. */
export async function madeFiles(db: Reader, meetingId: string): Promise<MadeFile[]> {
  const found = await rows(db).where('meeting_id', '=', meetingId).orderBy('seq', 'desc').execute();
  const seen = new Set<string>();
  const newest = found.filter(({ path }) => !seen.has(path) && seen.add(path));
  return newest.map((row) => fromRow(row, row.newest));
}

export async function madeFileById(db: Reader, id: string): Promise<MadeFile | null> {
  const row = await rows(db).where('made_file.id', '=', id).executeTakeFirst();
  return row ? fromRow(row, row.newest) : null;
}

/** The hash of what we wrote at `path` the last time; null when that was for another meeting, or never. */
export async function lastWrittenAt(db: Reader, path: string, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('made_file')
    .select(['sha256', 'meeting_id'])
    .where('path', '=', path)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.meeting_id === meetingId ? row.sha256 : null;
}

/** Whether a file has been made of one version of a meeting. */
export async function filesMadeOf(db: Reader, meetingId: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('made_file')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('meeting_version', '=', version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
