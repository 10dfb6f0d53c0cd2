import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { MeetingVersion } from '../../../shared/calls/meeting-life.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import { MeetingRecord } from '../../../shared/domain/record.ts';
import { MinutesTemplate } from '../../../shared/domain/template.ts';
import { JusteraError } from '../errors.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, parseJson } from './dialect.ts';
import type { Tables } from './schema.ts';

/** Everything minutes are made from; the same snapshot always gives the same bytes. */
export type Snapshot = {
  record: MeetingRecord;
  template: MinutesTemplate;
  /** The municipality's own Word file, which is filled when the minutes are made as Word. Its versions are kept as they came. */
  word: { id: string; version: number } | null;
};

/** The three parts of a snapshot as canonical JSON with their hashes, and the hash of the whole. */
export type SnapshotParts = {
  facts: { body: string; sha256: string };
  brand: { body: string; sha256: string };
  template: { body: string; sha256: string };
  sha256: string;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashed = (body: string) => ({ body, sha256: sha256(body) });
const wholeHash = (facts: string, brand: string, template: string): string =>
  sha256(`{"brand":${brand},"facts":${facts},"template":${template}}`);

/** The hash of the whole is that of the canonical JSON of `{ brand, facts, template }`: anybody can reckon it again. */
export function partsOf({ record: { brand, ...facts }, template }: Omit<Snapshot, 'word'>): SnapshotParts {
  const parts = {
    facts: hashed(canonicalJson(facts)),
    brand: hashed(canonicalJson(brand)),
    template: hashed(canonicalJson(template)),
  };
  return { ...parts, sha256: wholeHash(parts.facts.body, parts.brand.body, parts.template.body) };
}

const fromRow = (row: Selectable<Tables['meeting_version']>): MeetingVersion =>
  checkedRow('meeting_version', MeetingVersion, {
    number: row.number,
    status: row.status,
    madeAt: row.made_at,
    day: row.day,
    note: row.note,
    withdrawnAt: row.withdrawn_at,
    templateId: row.template_id,
    templateVersion: row.template_version,
    sha256: row.sha256,
  });

/** Every version of a meeting, newest first, those taken back too. */
export async function meetingVersions(db: Reader, meetingId: string): Promise<MeetingVersion[]> {
  const rows = await db
    .selectFrom('meeting_version')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(fromRow);
}

const FROZEN_WITH: readonly MeetingStatus[] = ['justerat', 'godkant'];

/** The version in force: the latest that was adjusted or approved and not taken back; null when there is none. */
export async function versionInForce(db: Reader, meetingId: string): Promise<MeetingVersion | null> {
  const row = await db
    .selectFrom('meeting_version')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('status', 'in', FROZEN_WITH)
    .where('withdrawn_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/**
 * One version with what it said, or null.
 * @throws JusteraError database-damaged when the text is no longer what was frozen
 */
export async function readVersion(
  db: Reader,
  meetingId: string,
  number: number,
): Promise<{ version: MeetingVersion; revision: number; snapshot: Snapshot } | null> {
  const row = await db
    .selectFrom('meeting_version as v')
    .innerJoin('snapshot_part as f', 'f.sha256', 'v.facts_sha256')
    .innerJoin('snapshot_part as b', 'b.sha256', 'v.brand_sha256')
    .innerJoin('snapshot_part as t', 't.sha256', 'v.template_sha256')
    .selectAll('v')
    .select(['f.body as facts', 'b.body as brand', 't.body as template'])
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const { facts, brand, template, ...version } = row;
  if (wholeHash(facts, brand, template) !== row.sha256)
    throw new JusteraError(
      'database-damaged',
      'Den här versionen av protokollet har skadats på disken. Återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.',
      { detail: `version ${number} of ${meetingId}` },
    );
  return {
    version: fromRow(version),
    revision: row.revision,
    snapshot: {
      record: checkedRow('snapshot_part', MeetingRecord, {
        ...(parseJson(facts) as object),
        brand: parseJson(brand),
      }),
      template: checkedRow('snapshot_part', MinutesTemplate, parseJson(template)),
      word:
        row.word_template_id === null || row.word_template_version === null
          ? null
          : { id: row.word_template_id, version: row.word_template_version },
    },
  };
}

/** Keeps a snapshot as the meeting's next version, unless it is the one kept last; parts that are known are not kept twice. @returns its number */
export async function addVersion(
  db: Writer,
  given: {
    meetingId: string;
    snapshot: Snapshot;
    status: MeetingStatus;
    revision: number;
    day: string | null;
    note: string;
    at: string;
  },
): Promise<number> {
  const { facts, brand, template, sha256: whole } = partsOf(given.snapshot);
  await db
    .insertInto('snapshot_part')
    .values([facts, brand, template])
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const [newest] = await meetingVersions(db, given.meetingId);
  // taken back and sent again unchanged it is the same version
  if (newest?.sha256 === whole && newest.status === given.status && newest.withdrawnAt === null) return newest.number;
  const number = (newest?.number ?? 0) + 1;
  await db
    .insertInto('meeting_version')
    .values({
      meeting_id: given.meetingId,
      number,
      status: given.status,
      made_at: given.at,
      day: given.day,
      note: given.note,
      revision: given.revision,
      withdrawn_at: null,
      template_id: given.snapshot.record.template,
      template_version: given.snapshot.record.templateVersion,
      word_template_id: given.snapshot.word?.id ?? null,
      word_template_version: given.snapshot.word?.version ?? null,
      facts_sha256: facts.sha256,
      brand_sha256: brand.sha256,
      template_sha256: template.sha256,
      sha256: whole,
    })
    .execute();
  return number;
}

/** The freezing was a slip of the hand: the version stays to be read, and counts no more. */
export async function withdrawVersion(db: Writer, meetingId: string, number: number, at: string): Promise<void> {
  await db
    .updateTable('meeting_version')
    .set({ withdrawn_at: at })
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .execute();
}
