import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { MovedKeys } from './moved-keys.ts';
import { belongsToCouncil, type ParcelTable, parcelTables } from './parcel-tables.ts';
import { type Row, Rows } from './rows.ts';
import { takeCouncil } from './take-council.ts';
import { takeMeetings } from './take-meetings.ts';
import { takeRegisters } from './take-registers.ts';
import type { TakeInChoices, Taking } from './taking.ts';

/** Taken in by rules of their own. */
const TAKEN = new Set(['meeting', 'membership', 'standing_item']);

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
  const here = new Rows(live, tables);
  const theirs = new Rows(parcel, tables);
  const taking: Taking = { live, parcel, here, theirs, keys: new MovedKeys(tables), choices };

  takeRegisters(taking);
  const councilId = takeCouncil(taking);
  const { taken, kept } = takeMeetings(taking);
  for (const table of tables.filter((one) => belongsToCouncil(one) && !TAKEN.has(one.name)))
    for (const row of theirs.of(table.name)) if (!staysWith(table, row, kept)) takeRow(taking, table, row);
  return { councilId, meetings: taken };
}

const ofCouncil = ({ keys }: ParcelTable): boolean => keys.some(({ table }) => table === 'council');

const pointsAtMeeting = ({ keys }: ParcelTable, row: Row): boolean =>
  keys.some(({ table, from }) => table === 'meeting' && row[from] !== null);

/** A row of a meeting that stays as it is here stays outside; one of the council that only mentions the meeting comes along. */
const staysWith = (table: ParcelTable, row: Row, kept: ReadonlySet<string>): boolean =>
  !ofCouncil(table) && table.keys.some(({ table: to, from }) => to === 'meeting' && kept.has(String(row[from])));

function takeRow({ here, keys, choices }: Taking, table: ParcelTable, row: Row): void {
  const { name, id, numbered, primary, firm } = table;
  const next = keys.rowHere(table, row);
  if (next === null) return;
  if (numbered === null) {
    if (here.has(name, primary, next)) {
      // something of the council's own that is here already, and was not put away with a meeting just replaced
      if (id === null || !pointsAtMeeting(table, row)) {
        if (id !== null) keys.note(name, row[id], next[id] as string);
        if (choices.council === 'theirs') here.update(name, next);
        return;
      }
      next[id] = randomUUID();
    }
    here.insert(name, next);
  } else {
    if (ofCouncil(table) && here.has(name, firm, next)) return;
    // a number of its own and a name besides
    if (id !== null && here.has(name, [id], next)) next[id] = randomUUID();
    keys.note(name, row[numbered], here.insert(name, next));
  }
  if (id !== null) keys.note(name, row[id], next[id] as string);
}
