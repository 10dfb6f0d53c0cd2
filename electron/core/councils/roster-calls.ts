import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { importRoster } from '../import/import-roster.ts';
import { readRosterTable } from '../import/read-roster-table.ts';
import { renewSeats } from './renew-seats.ts';
import { endSeat, removeSeat, reorderSeats, rosterOn, saveSeat } from './roster.ts';

export function rosterCalls(context: Context): Calls<'roster'> {
  const { storage, changed } = context;
  const told = <T>(answer: T): T => {
    changed('roster', 'persons', 'organisations');
    return answer;
  };
  return {
    'roster.get': ({ councilId, day }) => storage.read((db) => rosterOn(db, councilId, day)),
    'roster.save': async (given) => told(await storage.write((db) => saveSeat(context, db, composed(given)))),
    'roster.renew': async (given) => told(await storage.write((db) => renewSeats(context, db, given))),
    'roster.end': async ({ id, day }) => told(await storage.write((db) => endSeat(db, id, day))),
    'roster.remove': async ({ id }) => {
      await storage.write((db) => removeSeat(db, id));
      return told(null);
    },
    'roster.reorder': async ({ councilId, ids }) => {
      await storage.write((db) => reorderSeats(db, councilId, ids));
      return told(null);
    },
    'roster.readTable': (given) => readRosterTable(context, given),
    'roster.import': async (given) => told(await importRoster(context, given)),
  };
}
