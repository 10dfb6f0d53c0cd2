import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeSynced } from '../storage/side-record.ts';

/** Kept outside the database, so that a damaged one does not hide where its copies are, nor that they had stopped. */
const BackupSettings = z.object({
  secondFolder: z.string().default(''),
  secondAt: z.string().nullable().default(null),
  secondTrouble: z.string().nullable().default(null),
  /** Attempts in a row that failed, over restarts. */
  failures: z.int().default(0),
  failure: z.string().default(''),
  /** The day the database was last held against its newest copy, value by value. */
  comparedOn: z.string().default(''),
});
export type BackupSettings = z.infer<typeof BackupSettings>;

const fileIn = (folder: string): string => join(folder, 'justera.kopior.json');

export function readBackupSettings(folder: string): BackupSettings {
  try {
    return BackupSettings.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return BackupSettings.parse({});
  }
}

/** @throws the system's own error */
export function writeBackupSettings(folder: string, settings: BackupSettings): void {
  writeSynced(fileIn(folder), JSON.stringify(settings));
}
