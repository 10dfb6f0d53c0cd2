import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { HistoryRow, type HistoryYear } from '../../../shared/calls/meeting-history.ts';
import { Attendance, MeetingRole } from '../../../shared/domain/attendance.ts';
import { Numbering } from '../../../shared/domain/council.ts';
import type { MeetingStatus } from '../../../shared/domain/meeting.ts';
import type { NumberedMeeting } from '../../../shared/numbering/numbering-faults.ts';
import type { Listed } from '../../../shared/statistics/attendance.ts';
import type { RoleHeld } from '../../../shared/statistics/roles.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import type { Reader } from './access.ts';
import { checkedRow, parseJson } from './dialect.ts';

type Scope = { councilId: string | null; year: HistoryYear | null };

/** As the index has it; a draft without a day comes first. */
const dayOf = sql<string>`coalesce(meeting.date, '9999')`;

/** The meetings of a council and year that have not been put away. */
function within({ councilId, year }: Scope, includeRemoved = false): RawBuilder<boolean> {
  const parts = [
    includeRemoved ? sql`1` : sql`meeting.removed_at is null`,
    councilId === null ? sql`1` : sql`meeting.council_id = ${councilId}`,
    year === null
      ? sql`1`
      : year === 'utan-datum'
        ? sql`${dayOf} = '9999'`
        : sql`${dayOf} between ${`${year}-01-01`} and ${`${year}-12-31`}`,
  ];
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/** One page of history, newest first, and how many meetings there are in all. */
export async function historyPage(
  db: Reader,
  given: Scope & { status: MeetingStatus | null; includeRemoved: boolean; offset: number; limit: number },
): Promise<{ total: number; rows: HistoryRow[] }> {
  let wanted = db.selectFrom('meeting').where(within(given, given.includeRemoved));
  if (given.status !== null) wanted = wanted.where('meeting.status', '=', given.status);
  const { total } = await wanted.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ids = await wanted
    .select('meeting.id')
    .orderBy(dayOf, 'desc')
    .orderBy('meeting.start', 'desc')
    .orderBy('meeting.created_at', 'desc')
    .limit(given.limit)
    .offset(given.offset)
    .execute();
  const rows = await rowsOf(
    db,
    ids.map(({ id }) => id),
  );
  return { total, rows: ids.flatMap(({ id }) => rows.get(id) ?? []) };
}

async function rowsOf(db: Reader, ids: readonly string[]): Promise<Map<string, HistoryRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('meeting as m')
    .innerJoin('council as c', 'c.id', 'm.council_id')
    .leftJoin('meeting_numbers as n', 'n.meeting_id', 'm.id')
    .select([
      'm.id',
      'm.council_id',
      'c.name',
      'm.document_kind',
      'm.status',
      'm.date',
      'm.start',
      'm.place',
      'm.item_count',
      'm.updated_at',
      'm.removed_at',
      'n.first_no',
      'n.last_no',
    ])
    .select((e) => [
      e
        .selectFrom('made_file as f')
        .select((f) => f.fn.count<number>('f.path').distinct().as('files'))
        .whereRef('f.meeting_id', '=', 'm.id')
        .as('files'),
      e
        .selectFrom('meeting_version as v')
        .select((v) => v.fn.countAll<number>().as('versions'))
        .whereRef('v.meeting_id', '=', 'm.id')
        .where('v.withdrawn_at', 'is', null)
        .as('versions'),
      e
        .selectFrom('meeting_version as v')
        .select((v) => v.fn.countAll<number>().as('frozen'))
        .whereRef('v.meeting_id', '=', 'm.id')
        .where('v.withdrawn_at', 'is', null)
        .where('v.status', 'in', ['justerat', 'godkant'])
        .as('frozen'),
    ])
    .where('m.id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      checkedRow('meeting', HistoryRow, {
        id: row.id,
        councilId: row.council_id,
        councilName: row.name,
        documentKind: row.document_kind,
        status: row.status,
        date: row.date,
        start: row.start,
        place: row.place,
        itemCount: row.item_count,
        updatedAt: row.updated_at,
        removedAt: row.removed_at,
        firstParagraph: row.first_no,
        lastParagraph: row.last_no,
        files: row.files ?? 0,
        versions: row.versions ?? 0,
        correcting: (row.frozen ?? 0) > 0 && !isFrozen(row.status as MeetingStatus),
      }),
    ]),
  );
}

/** The years there are meetings of, newest first; those without a day stand first. */
export async function historyYears(
  db: Reader,
  given: { councilId: string | null; includeRemoved: boolean },
): Promise<{ year: HistoryYear; meetings: number }[]> {
  const year = sql<string>`substr(${dayOf}, 1, 4)`;
  const rows = await db
    .selectFrom('meeting')
    .select(year.as('year'))
    .select((e) => e.fn.countAll<number>().as('meetings'))
    .where(within({ councilId: given.councilId, year: null }, given.includeRemoved))
    .groupBy(year)
    .orderBy(year, 'desc')
    .execute();
  return rows.map((row) => ({ year: row.year === '9999' ? 'utan-datum' : row.year, meetings: row.meetings }));
}

const ListedRow = z.object({
  ...Attendance.pick({ personId: true, name: true, kind: true, presence: true, remote: true }).shape,
  servingFor: Attendance.shape.servingFor,
});

/** Everybody on the attendance lists of a council and year, oldest meeting first. */
export async function listedPeople(db: Reader, scope: Scope): Promise<Listed[]> {
  const rows = await sql<{ row: string }>`
    select a.value as row
    from meeting, json_each(meeting.record, '$.attendance') as a
    where ${within(scope)} order by ${dayOf}, meeting.start, a.key`.execute(db);
  return rows.rows.map(({ row }) => {
    const { servingFor, ...listed } = checkedRow('meeting.record', ListedRow, parseJson(row));
    return { ...listed, serves: servingFor !== null };
  });
}

const RoleRow = z.object({ name: z.string(), roles: z.array(MeetingRole) });

/** Who had a role at each meeting where she was present, oldest first. */
export async function rolesHeld(db: Reader, councilId: string | null): Promise<RoleHeld[]> {
  const found = await sql<{ councilId: string; councilName: string; date: string; name: string; roles: string }>`
    select meeting.council_id as councilId, council.name as councilName, meeting.date,
      a.value ->> '$.name' as name, a.value -> '$.roles' as roles
    from meeting join council on council.id = meeting.council_id, json_each(meeting.record, '$.attendance') as a
    where ${within({ councilId, year: null })} and meeting.date is not null
      and a.value ->> '$.presence' = 'present' and json_array_length(a.value, '$.roles') > 0
    order by meeting.date, meeting.start, a.key`.execute(db);
  return found.rows.flatMap(({ roles, ...row }) =>
    checkedRow('meeting.record', RoleRow, { name: row.name, roles: parseJson(roles) }).roles.map((role) => ({
      ...row,
      role,
    })),
  );
}

/** The allotted § of the councils that number their items with §, oldest meeting first. */
export async function numberedMeetings(db: Reader, scope: Scope): Promise<NumberedMeeting[]> {
  const found = await sql<Omit<NumberedMeeting, 'paragraphs'> & { paragraphs: string }>`
    select meeting.id, meeting.council_id as councilId, council.name as councilName, council.numbering, meeting.date,
      (select json_group_array(i.value ->> '$.paragraphNo') from json_each(meeting.record, '$.items') as i
        where i.value ->> '$.paragraphNo' is not null) as paragraphs
    from meeting join council on council.id = meeting.council_id
      join meeting_numbers as n on n.meeting_id = meeting.id and n.first_no is not null
    where ${within(scope)} and meeting.date is not null
      and council.numbering in ('paragraph-per-meeting', 'paragraph-per-year')
    order by meeting.date, meeting.start`.execute(db);
  return found.rows.map((row) => ({
    ...row,
    numbering: checkedRow('council.numbering', Numbering, row.numbering),
    paragraphs: parseJson(row.paragraphs) as number[],
  }));
}
