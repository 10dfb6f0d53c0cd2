import type { Calls, Context } from '../context.ts';
import { searchedYears } from '../storage/search/find.ts';
import { findEverything } from './find-everything.ts';

export function searchCalls({ storage }: Context): Calls<'search'> {
  return {
    'search.find': (asked) => storage.read((db) => findEverything(db, asked)),
    'search.years': () => storage.read(searchedYears),
  };
}
