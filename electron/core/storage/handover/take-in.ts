import { createHash, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { MeetingChoice } from '../../../../shared/calls/handover.ts';
import type { MeetingStatus } from '../../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../../shared/status/statuses.ts';
import { councilHere, lookAtParcel } from './look.ts';
import { matchPersons, sameName } from './match.ts';
import { belongsToCouncil, type ParcelTable, parcelTables, quoted } from './parcel-tables.ts';

export type TakeInChoices = { council: 'mine' | 'theirs'; meetings: ReadonlyMap<string, MeetingChoice> };

type Row = Record<string, unknown>;
type Key = string | number;

/** Old key → new key for the rows taken in; null for a row that stays outside. */
type Moved = Map<string, Map<Key, Key | null>>;

/**
 * Takes a checked parcel into the database. To be run in one transaction.
 * @returns the council here, and how many meetings were taken in
 */
export function takeInParcel(
  live: Database.Database,
  parcel: Database.Database,
  choices: TakeInChoices,
): { councilId: string; meetings: number } {
  live.pragma('defer_foreign_keys = ON');
  const tables = parcelTables(live);
  const moved: Moved = new Map(tables.map(({ name }) => [name, new Map()]));
  const rowsOf = (table: string): Row[] => parcel.prepare(`select * from ${quoted(table)}`).all() as Row[];
  const shape = (name: string): ParcelTable => {
    const found = tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
  const insert = (table: ParcelTable, row: Row): Key => {
    const columns = table.columns.filter((column) => column !== table.numbered);
    const { lastInsertRowid } = live
      .prepare(
        `insert into ${quoted(table.name)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
      .run(columns.map((column) => row[column]));
    return Number(lastInsertRowid);
  };
  const note = (table: string, from: unknown, to: Key | null): void => void moved.get(table)?.set(from as Key, to);

  takeRegisters({ live, parcel, rowsOf, shape, insert, note });
  const councilId = takeCouncil({ live, parcel, rowsOf, shape, insert, note, moved, choices, tables });
  const kept = new Set<string>();
  const taken = takeMeetings({ live, parcel, rowsOf, shape, insert, note, moved, choices, tables, kept });

  for (const table of tables.filter(belongsToCouncil)) {
    if (['meeting', 'membership', 'standing_item'].includes(table.name)) continue;
    const ordered = table.numbered === null ? '' : ` order by ${quoted(table.numbered)}`;
    const rows = parcel.prepare(`select * from ${quoted(table.name)}${ordered}`).all() as Row[];
    for (const row of rows) takeRow(table, row);
  }
  return { councilId, meetings: taken };

  function takeRow(table: ParcelTable, row: Row): void {
    if (staysWith(table, row, kept)) return;
    const next = remapped(table, row, moved, tables);
    if (next === null) return;
    if (table.numbered !== null && table.keys.some(({ table: to }) => to === 'council') && isKnown(table, next)) return;
    if (table.numbered === null && isHere(table, next)) {
      // something of the council's own that is here already, and was not put away with a meeting just replaced
      if (table.id === null || !pointsAtMeeting(table, row)) {
        if (table.id !== null) note(table.name, row[table.id], next[table.id] as string);
        if (choices.council === 'theirs') update(table, next);
        return;
      }
      next[table.id] = randomUUID();
    }
    if (table.id !== null) {
      // a number of its own and a name besides
      if (table.numbered !== null && isTaken(table, next[table.id])) next[table.id] = randomUUID();
      note(table.name, row[table.id], next[table.id] as string);
    }
    const number = insert(table, next);
    if (table.numbered !== null) note(table.name, row[table.numbered], number);
  }

  function isHere(table: ParcelTable, row: Row): boolean {
    const where = table.primary.map((column) => `${quoted(column)} = ?`).join(' and ');
    return (
      live.prepare(`select 1 from ${quoted(table.name)} where ${where}`).get(values(table.primary, row)) !== undefined
    );
  }

  function isKnown(table: ParcelTable, row: Row): boolean {
    const where = table.firm.map((column) => `${quoted(column)} = ?`).join(' and ');
    return (
      live.prepare(`select 1 from ${quoted(table.name)} where ${where}`).get(values(table.firm, row)) !== undefined
    );
  }

  function isTaken(table: ParcelTable, id: unknown): boolean {
    return live.prepare(`select 1 from ${quoted(table.name)} where id = ?`).get(id) !== undefined;
  }

  function update(table: ParcelTable, row: Row): void {
    const columns = table.columns.filter((column) => !table.primary.includes(column));
    if (columns.length === 0) return;
    const set = columns.map((column) => `${quoted(column)} = ?`).join(', ');
    const where = table.primary.map((column) => `${quoted(column)} = ?`).join(' and ');
    live
      .prepare(`update ${quoted(table.name)} set ${set} where ${where}`)
      .run([...values(columns, row), ...values(table.primary, row)]);
  }
}

const values = (columns: readonly string[], row: Row): unknown[] => columns.map((column) => row[column]);

/** A row of a meeting that stays mine stays outside; one of the council that only mentions the meeting comes along. */
const staysWith = (table: ParcelTable, row: Row, kept: ReadonlySet<string>): boolean =>
  !table.keys.some(({ table: to }) => to === 'council') &&
  table.keys.some(({ table: to, from }) => to === 'meeting' && kept.has(String(row[from])));

const pointsAtMeeting = (table: ParcelTable, row: Row): boolean =>
  table.keys.some(({ table: to, from }) => to === 'meeting' && row[from] !== null);

type Hands = {
  live: Database.Database;
  parcel: Database.Database;
  rowsOf(table: string): Row[];
  shape(name: string): ParcelTable;
  insert(table: ParcelTable, row: Row): Key;
  note(table: string, from: unknown, to: Key | null): void;
};

/** What a council points at: what is here already is used again, and never written over. */
function takeRegisters({ live, parcel, rowsOf, shape, insert, note }: Hands): void {
  const home = live.prepare('select id from municipality order by seq').pluck().get() as string | undefined;
  for (const row of rowsOf('municipality')) {
    if (home === undefined) insert(shape('municipality'), row);
    note('municipality', row['id'], home ?? (row['id'] as string));
  }
  const has = (table: string, key: string, value: unknown): boolean =>
    live.prepare(`select 1 from ${quoted(table)} where ${quoted(key)} = ?`).get(value) !== undefined;
  // known by what they hold
  for (const table of ['font_file', 'snapshot_part']) {
    for (const row of rowsOf(table)) {
      note(table, row['sha256'], row['sha256'] as string);
      if (!has(table, 'sha256', row['sha256'])) insert(shape(table), row);
    }
  }
  // the municipality's look is this workstation's own, where it has one; the council's own look comes along
  const looks = [...(home === undefined ? rowsOf('brand') : []), ...rowsOf('council_brand')];
  for (const row of rowsOf('asset')) {
    note('asset', row['id'], row['id'] as string);
    const used = looks.some((look) => look['logo_asset_id'] === row['id']);
    if (used && !has('asset', 'id', row['id'])) insert(shape('asset'), row);
  }
  if (home === undefined) for (const row of rowsOf('brand')) insert(shape('brand'), row);

  const bodies = live.prepare('select id, name from organisation').all() as { id: string; name: string }[];
  for (const row of rowsOf('organisation')) {
    const known =
      bodies.find(({ id }) => id === row['id']) ?? bodies.find(({ name }) => sameName(name, String(row['name'])));
    if (!known) insert(shape('organisation'), row);
    note('organisation', row['id'], known?.id ?? (row['id'] as string));
  }

  const persons = matchPersons(live, parcel);
  for (const row of rowsOf('person')) {
    const known = persons.get(row['id'] as string) ?? null;
    if (known === null) insert(shape('person'), row);
    note('person', row['id'], known ?? (row['id'] as string));
  }

  for (const [table, versions, key] of [
    ['template', 'template_version', 'template_id'],
    ['word_template', 'word_template_version', 'word_template_id'],
  ] as const) {
    const isHere = live.prepare(`select 1 from ${table} where id = ?`);
    for (const row of rowsOf(table)) {
      note(table, row['id'], row['id'] as string);
      // a template is its versions, and a file says which it was made with: mine stay as they are
      if (isHere.get(row['id']) !== undefined) continue;
      insert(shape(table), row);
      for (const version of rowsOf(versions).filter((one) => one[key] === row['id'])) insert(shape(versions), version);
    }
  }
}

function takeCouncil(hands: Hands & { moved: Moved; choices: TakeInChoices; tables: readonly ParcelTable[] }): string {
  const { live, rowsOf, shape, insert, note, moved, choices } = hands;
  const [row] = rowsOf('council');
  if (!row) throw new Error('no council in the parcel');
  const known = councilHere(live, { id: String(row['id']), name: String(row['name']) });
  const councilId = known?.id ?? String(row['id']);
  note('council', row['id'], councilId);
  const next = {
    ...row,
    id: councilId,
    municipality_id: moved.get('municipality')?.get(row['municipality_id'] as Key),
  };
  const council = shape('council');
  if (!known) insert(council, next);
  else if (choices.council === 'theirs') {
    const columns = council.columns.filter((column) => column !== 'id' && column !== 'municipality_id');
    live
      .prepare(`update council set ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} where id = ?`)
      .run([...columns.map((column) => row[column]), councilId]);
    live.prepare('delete from standing_item where council_id = ?').run(councilId);
  }
  if (!known || choices.council === 'theirs')
    for (const item of rowsOf('standing_item')) insert(shape('standing_item'), { ...item, council_id: councilId });
  takeSeats(hands, councilId, known !== undefined && choices.council === 'mine');
  return councilId;
}

/** A seat here is the same by its id, or held by the same person in the same way from the same day. */
function takeSeats(
  { live, rowsOf, shape, insert, note, moved, tables }: Hands & { moved: Moved; tables: readonly ParcelTable[] },
  councilId: string,
  keepMine: boolean,
): void {
  const table = shape('membership');
  const byId = live.prepare('select id from membership where id = ?').pluck();
  const alike = live
    .prepare('select id from membership where council_id = ? and person_id = ? and kind = ? and valid_from is ?')
    .pluck();
  for (const row of rowsOf('membership')) {
    const next = remapped(table, row, moved, tables);
    if (next === null) continue;
    const there = (byId.get(row['id']) ?? alike.get(councilId, next['person_id'], row['kind'], row['valid_from'])) as
      | string
      | undefined;
    if (there === undefined && keepMine) {
      note('membership', row['id'], null);
      continue;
    }
    note('membership', row['id'], there ?? (row['id'] as string));
    if (there === undefined) insert(table, next);
    else if (!keepMine) {
      const columns = table.columns.filter((column) => column !== 'id');
      live
        .prepare(`update membership set ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} where id = ?`)
        .run([...columns.map((column) => next[column]), there]);
    }
  }
}

function takeMeetings(
  hands: Hands & { moved: Moved; choices: TakeInChoices; tables: readonly ParcelTable[]; kept: Set<string> },
): number {
  const { live, parcel, rowsOf, shape, insert, note, moved, choices, tables, kept } = hands;
  const { meetings } = lookAtParcel(live, parcel);
  let taken = 0;
  for (const row of rowsOf('meeting')) {
    const id = String(row['id']);
    const seen = meetings.find((meeting) => meeting.id === id);
    const choice =
      seen?.state === 'same'
        ? 'mine'
        : seen?.state === 'new'
          ? 'theirs'
          : (choices.meetings.get(id) ?? seen?.newest ?? 'mine');
    if (choice === 'mine') {
      note('meeting', id, id);
      kept.add(id);
      continue;
    }
    if (choice === 'theirs' && seen?.state === 'differs') removeMeeting(live, tables, id);
    const to = choice === 'both' ? randomUUID() : id;
    const next = remapped(shape('meeting'), row, moved, tables);
    if (next === null) continue;
    insert(shape('meeting'), { ...next, id: to });
    note('meeting', id, to);
    taken++;
  }
  return taken;
}

/** A meeting and all that points at it, however far. */
function removeMeeting(live: Database.Database, tables: readonly ParcelTable[], id: string): void {
  const remove = (name: string, column: string, value: unknown): void => {
    const where = `from ${quoted(name)} where ${quoted(column)} = ?`;
    for (const child of tables)
      for (const { table, from, to } of child.keys)
        if (table === name && child.name !== name)
          for (const pointed of live
            .prepare(`select ${quoted(to)} ${where}`)
            .pluck()
            .all(value))
            remove(child.name, from, pointed);
    live.prepare(`delete ${where}`).run(value);
  };
  remove('meeting', 'id', id);
}

/**
 * A row with its keys as they are here, and the persons and seats its texts name; null when it points at something left outside.
 * The record of minutes that are adjusted is evidence and stays letter for letter.
 */
function remapped(table: ParcelTable, row: Row, moved: Moved, tables: readonly ParcelTable[]): Row | null {
  const next: Row = { ...row };
  for (const { table: to, from, to: key } of table.keys) {
    const value = row[from];
    if (value === null || value === undefined) continue;
    const found = keyAsItIsHere(to, key, value as Key, moved, tables);
    if (found === null) return null;
    next[from] = found;
  }
  if (table.name === 'meeting' && isFrozen(row['status'] as MeetingStatus)) return next;
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string' || !/^[[{]/.test(value)) continue;
    const text = withNewIds(value, moved);
    if (text === value) continue;
    next[column] = text;
    if (column === 'record' && row['sha256'] === digest(value)) next['sha256'] = digest(text);
  }
  return next;
}

/** A key that is a name of its own, or a number given out, was noted; any other is made of keys in its turn. */
function keyAsItIsHere(
  name: string,
  column: string,
  value: Key,
  moved: Moved,
  tables: readonly ParcelTable[],
): Key | null {
  const table = tables.find((one) => one.name === name);
  if (!table) return value;
  const noted = moved.get(name);
  if (noted?.has(value)) return noted.get(value) ?? null;
  if (column === table.id || column === table.numbered) return null;
  const further = table.keys.find(({ from }) => from === column);
  return further ? keyAsItIsHere(further.table, further.to, value, moved, tables) : value;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const NAMES: Readonly<Record<string, string>> = { personId: 'person', membershipId: 'membership' };

/** JSON with the ids of persons and seats as they are here: of fields of that name, and of changes to such a field. */
function withNewIds(text: string, moved: Moved): string {
  let changed = false;
  const idFor = (field: string, value: unknown): unknown => {
    const map = moved.get(NAMES[field] ?? '');
    if (!map || typeof value !== 'string' || !map.has(value)) return value;
    const found = map.get(value) ?? null;
    if (found !== value) changed = true;
    return found;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const path = (value as Row)['path'];
    const field = typeof path === 'string' ? (path.split('/').at(-1) ?? '') : '';
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key in NAMES) return [key, idFor(key, inner)];
        if (key === 'value' && field in NAMES) return [key, idFor(field, inner)];
        return [key, walk(inner)];
      }),
    );
  };
  try {
    const next = JSON.stringify(walk(JSON.parse(text)));
    return changed ? next : text;
  } catch {
    return text;
  }
}
