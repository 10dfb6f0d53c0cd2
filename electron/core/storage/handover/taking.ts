import type Database from 'better-sqlite3';
import type { MeetingChoice } from '../../../../shared/calls/handover.ts';
import type { MovedKeys } from './moved-keys.ts';
import type { Rows } from './rows.ts';

/** What was chosen where the parcel and this database differ; meetings by their id. */
export type TakeInChoices = { council: 'mine' | 'theirs'; meetings: ReadonlyMap<string, MeetingChoice> };

/** A parcel on its way in. */
export type Taking = {
  live: Database.Database;
  parcel: Database.Database;
  here: Rows;
  theirs: Rows;
  keys: MovedKeys;
  choices: TakeInChoices;
};
