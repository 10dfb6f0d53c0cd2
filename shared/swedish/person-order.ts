import type { Person } from '../domain/person.ts';
import { compareSwedish } from './lists.ts';

/** What a person is filed under: the key somebody typed, else the last word of the name and then the rest. */
export function sortKey(person: Pick<Person, 'name' | 'sortName'>): string {
  if (person.sortName !== '') return person.sortName;
  const words = person.name.trim().split(/\s+/);
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}

/** Swedish order by last name: Ek, Löf, Åberg, Öberg. */
export function comparePersons(a: Pick<Person, 'name' | 'sortName'>, b: Pick<Person, 'name' | 'sortName'>): number {
  return compareSwedish(sortKey(a), sortKey(b));
}
