import type { IsoDate } from '../domain/dates.ts';

const MS_PER_DAY = 86_400_000;

/** Reckoned in UTC on purpose: a calendar day has no time zone to be shifted by. */
const utc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

const isoOf = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** The day `count` days after `day`; before it when `count` is negative. */
export const addDays = (day: IsoDate, count: number): IsoDate => isoOf(utc(day) + count * MS_PER_DAY);

/** 0 is Sunday, 6 Saturday. */
export const weekdayNumber = (day: IsoDate): number => new Date(utc(day)).getUTCDay();
