import type { meetingHistoryCalls } from '../../../shared/calls/meeting-history.ts';
import { numberingFaults } from '../../../shared/numbering/numbering-faults.ts';
import { attendanceCsv, attendanceStatistics } from '../../../shared/statistics/attendance.ts';
import { roleStretches } from '../../../shared/statistics/roles.ts';
import type { Context, Handlers } from '../context.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { councilById } from '../storage/councils.ts';
import { historyPage, historyYears, listedPeople, numberedMeetings, rolesHeld } from '../storage/meeting-history.ts';

type HistoryCalls = Pick<Handlers, keyof typeof meetingHistoryCalls>;

/** What there is to know of all meetings together. Nothing here changes anything. */
export function historyCalls({ storage, saveFile }: Context): HistoryCalls {
  return {
    'meetings.history': (given) => storage.read((db) => historyPage(db, given)),
    'meetings.years': (given) => storage.read((db) => historyYears(db, given)),
    'meetings.attendance': async (scope) => attendanceStatistics(await storage.read((db) => listedPeople(db, scope))),
    'meetings.exportAttendance': async (scope) => {
      const { rows, council } = await storage.read(async (db) => ({
        rows: await listedPeople(db, scope),
        council: scope.councilId === null ? null : await councilById(db, scope.councilId),
      }));
      const name = fileName(['Närvaro', council?.name ?? 'alla organ', scope.year ?? ''], 'csv');
      const bytes = new TextEncoder().encode(attendanceCsv(attendanceStatistics(rows)));
      const path = await saveFile(name, bytes).catch((error: unknown) => {
        throw fileError(error, 'write', name);
      });
      return path === null ? null : { name };
    },
    'meetings.roles': async ({ councilId }) => roleStretches(await storage.read((db) => rolesHeld(db, councilId))),
    'meetings.numbering': async (scope) => {
      // a year is told from its neighbours, so the series before it is needed to know where it begins
      const all = await storage.read((db) => numberedMeetings(db, { ...scope, year: null }));
      return numberingFaults(all).filter(({ year }) => scope.year === null || year === scope.year);
    },
  };
}
