import type Database from 'better-sqlite3';

/** Which database this is, and how many times it has been saved to: copies are told apart by it, never by a clock. */
export type Identity = { uuid: string; saves: number };

export function identityOf(db: Database.Database): Identity {
  const row = db.prepare('select uuid, saves from identity').get() as Identity | undefined;
  return row ?? { uuid: '', saves: -1 };
}

/** Lets the counter go on from a higher number, so that it never tells the same number for two states of this folder. */
export function raiseSaves(db: Database.Database, atLeast: number): void {
  db.prepare('update identity set saves = max(saves, ?)').run(atLeast);
}
