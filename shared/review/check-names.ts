import type { Attendance } from '../domain/attendance.ts';
import { atRow } from './check-presence.ts';
import { distance } from './distance.ts';
import { findAlike, knownNames, misspelt } from './misspelt-name.ts';
import { nameKey, namesIn } from './names-in-text.ts';
import { type Found, inPassage, type Rule, type Subject, write } from './rule.ts';
import { inText } from './said-in-text.ts';

/** A mend of what stands on somebody's row. */
const row = (person: Attendance, field: 'name' | 'verbatim', right: string, message: string): Found => ({
  ...atRow(person, field),
  message,
  mend: { label: `Skriv ”${right}”`, ops: [{ op: 'set', path: `attendance/${person.id}/${field}`, value: right }] },
});

function misspeltInText(subject: Subject): Found[] {
  const names = knownNames(subject);
  return inText(subject).flatMap((passage) =>
    namesIn(passage.text).flatMap(({ name, from, to }): Found[] => {
      const right = misspelt(name, names);
      if (right === null) return [];
      const isGenitive = name.endsWith('s') && !right.endsWith('s') && distance(nameKey(name), nameKey(right)) > 1;
      const message = `”${name}” heter ${right} i listan. Rätta det som är fel.`;
      return [inPassage(passage, from, to, message, write(isGenitive ? `${right}s` : right))];
    }),
  );
}

function misspeltInList({ meeting, roster, people }: Subject): Found[] {
  const register = [...roster.map(({ person }) => person.name), ...people];
  return meeting.attendance.flatMap((person): Found[] => {
    const { name, verbatim } = person;
    const found: Found[] = [];
    const right = register.includes(name) ? null : misspelt(name, register);
    if (right !== null)
      found.push(row(person, 'name', right, `${name} heter ${right} i registret. Rätta det som är fel.`));
    const other = verbatim && !verbatim.includes(name) ? findAlike(verbatim, name) : null;
    if (verbatim && other !== null) {
      const message = `Raden skrivs ut ”${verbatim}”, men personen heter ${name}. Rätta det som är fel.`;
      found.push(row(person, 'verbatim', verbatim.replace(other, name), message));
    }
    return found;
  });
}

/** Names as they are written. */
export const nameRules: readonly Rule[] = [
  {
    id: 'name-misspelt',
    refs: 'W3, W10',
    says: 'Namn är stavade som i närvarolistan och registret.',
    source: 'vanligt i kommuners protokoll',
    kl: 'warn',
    others: 'warn',
    find: (subject) => [...misspeltInList(subject), ...misspeltInText(subject)],
  },
  {
    id: 'name-case',
    refs: 'W10',
    says: 'Namn har stor bokstav i varje del.',
    source: 'skrivregler',
    kl: 'info',
    others: 'info',
    find: ({ meeting }) =>
      meeting.attendance.flatMap((person): Found[] => {
        const { name } = person;
        const right = name.replace(/(?<=\p{L}-)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('sv'));
        if (right === name) return [];
        return [row(person, 'name', right, `Namnet ”${name}” har liten bokstav efter bindestrecket.`)];
      }),
  },
];
