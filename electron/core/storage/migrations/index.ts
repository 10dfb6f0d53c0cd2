import { firstTables } from './0010-first-tables.ts';

export type Migration = { number: number; sql: string };

/** Rising numbers by ten, so that a mend can be put between two. A number that has shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [{ number: 10, sql: firstTables }];

export const NEWEST = MIGRATIONS.at(-1)?.number ?? 0;
