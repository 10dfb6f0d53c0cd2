import { z } from 'zod';
import { addDays } from '../swedish/days.ts';
import type { LegalKind } from './council.ts';
import { IsoDate } from './dates.ts';
import { Id } from './ids.ts';

/** A time somebody is elected for: "2023–2026". Both days belong to it. */
export const MandatePeriod = z.strictObject({
  id: Id,
  name: z.string().trim().min(1, 'Skriv periodens namn, till exempel 2027–2030.').max(100),
  validFrom: IsoDate,
  validTo: IsoDate,
});
export type MandatePeriod = z.infer<typeof MandatePeriod>;

/** The year of the ordinary election before `day`, on or after `month`-01 of it: 2022, 2026, 2030 … */
const ELECTION = 2022;
const EVERY = 4;

/** Fullmäktige begins on 15 October of the year of the election; boards, and the councils that follow them, on 1 January after it. */
function periodOfElection(kind: LegalKind, election: number): MandatePeriod {
  const own = kind === 'fullmaktige';
  const begins = (year: number): IsoDate => (own ? `${year}-10-15` : `${year + 1}-01-01`);
  const first = own ? election : election + 1;
  return {
    id: `${own ? 'fullmaktige' : 'namnder'}-${first}`,
    name: `${first}–${first + (own ? EVERY : EVERY - 1)}`,
    validFrom: begins(election),
    validTo: addDays(begins(election + EVERY), -1),
  };
}

/**
 * The usual mandate period of a kind of body on a day. Fullmäktige sits from 15 October of the year of the election, styrelser
 * and nämnder four years from 1 January after it, and råd as a rule follow the nämnder (KL 5 kap. 7 §, 6 kap. 18 §).
 */
export function usualPeriodOn(kind: LegalKind, day: IsoDate): MandatePeriod {
  const year = Number(day.slice(0, 4));
  let election = ELECTION + Math.floor((year - ELECTION) / EVERY) * EVERY;
  while (periodOfElection(kind, election).validFrom > day) election -= EVERY;
  return periodOfElection(kind, election);
}

type Periods = { kind: LegalKind; mandatePeriods: readonly MandatePeriod[] };

/** The mandate period of a council on a day: its own where it has one that covers the day, else the usual one of its kind. */
export function periodOn({ kind, mandatePeriods }: Periods, day: IsoDate): MandatePeriod {
  const own = mandatePeriods.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  return own ?? usualPeriodOn(kind, day);
}

/** The period that begins when `period` has ended. */
export const nextPeriod = (council: Periods, period: MandatePeriod): MandatePeriod =>
  periodOn(council, addDays(period.validTo, 1));
