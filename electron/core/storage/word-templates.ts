import { sql } from 'kysely';
import { z } from 'zod';
import { WordTemplateSummary, WordTemplateVersion } from '../../../shared/calls/word-templates.ts';
import type { RemovalLine } from '../documents/own-word-template/sanitise/removal-report.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson, toJson } from './dialect.ts';

const Removed = z.array(z.strictObject({ what: z.string(), why: z.string() }));

const NO_PROBLEMS = toJson([]);

/** Every Word file with the facts of its newest version. */
const summaries = (db: Reader) =>
  db
    .selectFrom('word_template as w')
    .innerJoin('word_template_version as v', 'v.word_template_id', 'w.id')
    .select(['w.id', 'w.name', 'w.minutes_template_id', 'v.version', 'v.file_name', 'v.saved_at'])
    .select(sql<number>`length(v.bytes)`.as('size'))
    .select((e) =>
      e
        .selectFrom('word_template_version as u')
        .select((u) => u.fn.max('u.version').as('usable'))
        .whereRef('u.word_template_id', '=', 'w.id')
        .where('u.problems', '=', NO_PROBLEMS)
        .as('usable'),
    )
    .where((e) =>
      e(
        'v.version',
        '=',
        e
          .selectFrom('word_template_version as n')
          .select((n) => n.fn.max('n.version').as('newest'))
          .whereRef('n.word_template_id', '=', 'w.id'),
      ),
    );

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

const fromRow = (row: Row): WordTemplateSummary =>
  checkedRow('word_template', WordTemplateSummary, {
    id: row.id,
    name: row.name,
    minutesTemplateId: row.minutes_template_id,
    version: row.version,
    usableVersion: row.usable,
    fileName: row.file_name,
    savedAt: row.saved_at,
    bytes: row.size,
  });

/** The Word files, without those put away. */
export async function listWordTemplates(db: Reader): Promise<WordTemplateSummary[]> {
  return (await summaries(db).where('w.removed_at', 'is', null).execute()).map(fromRow);
}

/** One Word file, put away or not. */
export async function wordTemplateById(db: Reader, id: string): Promise<WordTemplateSummary | null> {
  const row = await summaries(db).where('w.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export type StoredWordFile = {
  fileName: string;
  sha256: string;
  bytes: Uint8Array;
  removed: RemovalLine[];
  problems: string[];
};

/** The clean bytes of a version, as they were stored. */
export async function wordFileOf(db: Reader, id: string, version: number): Promise<StoredWordFile | null> {
  const row = await db
    .selectFrom('word_template_version')
    .select(['file_name', 'sha256', 'bytes', 'removed', 'problems'])
    .where('word_template_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row
    ? {
        fileName: row.file_name,
        sha256: row.sha256,
        bytes: new Uint8Array(row.bytes),
        removed: checkedRow('word_template_version', Removed, parseJson(row.removed)),
        problems: checkedRow('word_template_version', z.array(z.string()), parseJson(row.problems)),
      }
    : null;
}

export async function insertWordTemplate(
  db: Writer,
  given: { id: string; name: string; minutesTemplateId: string; at: string },
): Promise<void> {
  const { id, name, minutesTemplateId, at } = given;
  await db
    .insertInto('word_template')
    .values({ id, name, minutes_template_id: minutesTemplateId, created_at: at, removed_at: null })
    .execute();
}

/** The next version. */
export async function addWordFile(db: Writer, id: string, file: StoredWordFile, at: string): Promise<void> {
  const { newest } = await db
    .selectFrom('word_template_version')
    .select((e) => e.fn.max('version').as('newest'))
    .where('word_template_id', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('word_template_version')
    .values({
      word_template_id: id,
      version: (newest ?? 0) + 1,
      file_name: file.fileName,
      sha256: file.sha256,
      bytes: Buffer.from(file.bytes),
      removed: toJson(file.removed),
      problems: toJson(file.problems),
      saved_at: at,
    })
    .execute();
}

export async function setWordTemplate(
  db: Writer,
  id: string,
  values: { name: string; minutes_template_id: string } | { removed_at: string | null },
): Promise<void> {
  await db.updateTable('word_template').set(values).where('id', '=', id).execute();
}

/** Every version, newest first, with how many files were made with it. */
export async function wordTemplateVersions(db: Reader, id: string): Promise<WordTemplateVersion[]> {
  const rows = await db
    .selectFrom('word_template_version as v')
    .select(['v.version', 'v.file_name', 'v.saved_at', 'v.sha256', 'v.problems'])
    .select(sql<number>`length(v.bytes)`.as('size'))
    .select((e) =>
      e
        .selectFrom('made_file as f')
        .select((f) => f.fn.countAll<number>().as('files'))
        .whereRef('f.word_template_id', '=', 'v.word_template_id')
        .whereRef('f.word_template_version', '=', 'v.version')
        .as('files'),
    )
    .where('v.word_template_id', '=', id)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((row) =>
    checkedRow('word_template_version', WordTemplateVersion, {
      version: row.version,
      fileName: row.file_name,
      savedAt: row.saved_at,
      bytes: row.size,
      sha256: row.sha256,
      usable: row.problems === NO_PROBLEMS,
      files: row.files,
    }),
  );
}
