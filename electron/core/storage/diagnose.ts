import { statSync } from 'node:fs';
import { contentTables, damagedMeetings } from './content-hash.ts';
import { type Setting, settledSettings } from './pragmas.ts';
import type { Storage } from './storage.ts';

/** How the database is: no names, no texts, only numbers and settings. */
export type Diagnosis = {
  settings: Setting[];
  /** "ok", or what SQLite found first. */
  check: string;
  brokenKeys: number;
  damagedMeetings: number;
  rows: { table: string; rows: number }[];
  fileBytes: number;
  logBytes: number;
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Reads the settings back and checks the whole file: a second or so with ten thousand meetings. */
export function diagnose(storage: Storage): Promise<Diagnosis> {
  return storage.readRaw((db) => ({
    settings: settledSettings(db),
    check: String(db.pragma('quick_check(1)', { simple: true })).slice(0, 200),
    brokenKeys: (db.pragma('foreign_key_check') as unknown[]).length,
    damagedMeetings: damagedMeetings(db).length,
    rows: contentTables(db).map((table) => ({
      table,
      rows: db.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    })),
    fileBytes: sizeOf(storage.file),
    logBytes: sizeOf(`${storage.file}-wal`),
  }));
}
