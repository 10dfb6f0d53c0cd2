import { createHash } from 'node:crypto';
import type { MeetingStatus } from '../../../../shared/domain/meeting.ts';
import { isFrozen } from '../../../../shared/status/statuses.ts';
import type { ParcelTable } from './parcel-tables.ts';
import type { Row } from './rows.ts';

type Key = string | number;

/** Fields of a record that name a person or a seat. */
const NAMING: Readonly<Record<string, string>> = { personId: 'person', membershipId: 'membership' };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Which key a row of the parcel has here. */
export class MovedKeys {
  private readonly tables: ReadonlyMap<string, ParcelTable>;
  /** By table the key in the parcel and the key here; null for a row that stays outside. */
  private readonly moved: ReadonlyMap<string, Map<unknown, Key | null>>;

  constructor(tables: readonly ParcelTable[]) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
    this.moved = new Map(tables.map(({ name }) => [name, new Map()]));
  }

  note(table: string, from: unknown, to: Key | null): void {
    this.moved.get(table)?.set(from, to);
  }

  /**
   * A row with its keys as they are here, and the persons and seats its texts name; null when it points at something left
   * outside. The record of minutes that are adjusted is evidence and stays letter for letter.
   */
  rowHere({ name, keys }: ParcelTable, row: Row): Row | null {
    const next: Row = { ...row };
    for (const { table, from, to } of keys) {
      const value = row[from];
      if (value === null || value === undefined) continue;
      const found = this.keyHere(table, to, value as Key);
      if (found === null) return null;
      next[from] = found;
    }
    if (name === 'meeting' && isFrozen(row['status'] as MeetingStatus)) return next;
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== 'string' || !/^[[{]/.test(value)) continue;
      const text = this.textHere(value);
      if (text === value) continue;
      next[column] = text;
      if (column === 'record' && row['sha256'] === digest(value)) next['sha256'] = digest(text);
    }
    return next;
  }

  /** A key that is a name of its own, or a number given out, was noted; any other is made of keys in its turn. */
  private keyHere(name: string, column: string, value: Key): Key | null {
    const table = this.tables.get(name);
    if (!table) return value;
    const noted = this.moved.get(name)?.get(value);
    if (noted !== undefined) return noted;
    if (column === table.id || column === table.numbered) return null;
    const further = table.keys.find(({ from }) => from === column);
    return further ? this.keyHere(further.table, further.to, value) : value;
  }

  /** JSON with the ids of persons and seats as they are here: of fields of that name, and of changes to such a field. */
  private textHere(text: string): string {
    let changed = false;
    const idHere = (field: string, value: unknown): unknown => {
      const found = this.moved.get(NAMING[field] ?? '')?.get(value);
      if (found === undefined) return value;
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
          if (key in NAMING) return [key, idHere(key, inner)];
          if (key === 'value' && field in NAMING) return [key, idHere(field, inner)];
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
}
