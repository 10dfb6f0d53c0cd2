import { basename } from 'node:path';
import type { DecisionRow } from '../../../shared/calls/decisions.ts';
import type { Calls, Context } from '../context.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { localDay } from '../local-day.ts';
import { countDecisions, pageOfDecisions, yearsOfDecisions } from '../storage/decisions.ts';
import { decisionSheet } from './decision-sheet.ts';

/** What Excel holds in a sheet is more than a municipality decides in a century. */
const MOST_ROWS = 200_000;

export function decisionCalls({ storage, saveFile, clock }: Context): Calls<'decisions'> {
  return {
    'decisions.list': (given) =>
      storage.read(async (db) => ({
        total: await countDecisions(db, given.filter),
        rows: await pageOfDecisions(db, given),
      })),

    'decisions.years': () => storage.read(yearsOfDecisions),

    'decisions.export': async ({ filter }) => {
      const rows: DecisionRow[] = await storage.read((db) =>
        pageOfDecisions(db, { filter, offset: 0, limit: MOST_ROWS }),
      );
      const name = fileName(['Beslut', localDay(clock())], 'xlsx');
      const path = await saveFile(name, await decisionSheet(rows)).catch((error: unknown) => {
        throw fileError(error, 'write', name);
      });
      return path === null ? null : basename(path);
    },
  };
}
