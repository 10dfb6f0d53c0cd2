import type { Calls, Context } from '../context.ts';
import { localDay } from '../local-day.ts';
import { searchedYears } from '../storage/search/find.ts';
import { findEverything } from './find-everything.ts';

export function searchCalls({ storage, clock }: Context): Calls<'search'> {
  return {
    'search.find': (asked) => storage.read((db) => findEverything(db, asked, localDay(clock()))),
    'search.years': () => storage.read(searchedYears),
  };
}
