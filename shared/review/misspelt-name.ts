import { distance } from './distance.ts';
import { isName, nameKey } from './names-in-text.ts';
import type { Subject } from './rule.ts';

/** The names of all who are known: in the attendance list, the roster and the register. */
export const knownNames = ({ meeting, roster, people }: Subject): string[] => [
  ...meeting.attendance.map((row) => row.name),
  ...roster.map(({ person }) => person.name),
  ...people,
];

/** The one known name that `written` is a misspelling of; null when it is right, or nobody's, or could be several's. */
export function misspelt(written: string, names: readonly string[]): string | null {
  if (names.some((name) => isName(written, name))) return null;
  const genitive = /s$/.test(written) ? written.slice(0, -1) : written;
  const near = [...new Set(names)].filter((name) => {
    const [a, b] = [nameKey(genitive), nameKey(name)];
    if (a === b || nameKey(written) === b) return true;
    const [firstA, firstB] = [a.split(' ')[0] ?? '', b.split(' ')[0] ?? ''];
    const [restA, restB] = [a.split(' ').slice(1).join(' '), b.split(' ').slice(1).join(' ')];
    if (restA.length < 4 || restB.length < 4) return false;
    const far = (x: string, y: string) => distance(x, y);
    const rest = Math.min(far(restA, restB), far(nameKey(written).split(' ').slice(1).join(' '), restB));
    return (
      (firstA === firstB && rest > 0 && rest <= (restB.length > 6 ? 2 : 1)) || (rest === 0 && far(firstA, firstB) === 1)
    );
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The stretch of `text` that is `name` but for a letter or a hyphen. */
export function findAlike(text: string, name: string): string | null {
  const words = text.split(' ');
  for (let length = 1; length <= name.split(' ').length + 1; length += 1)
    for (let i = 0; i + length <= words.length; i += 1) {
      const part = words.slice(i, i + length).join(' ');
      if (part !== name && (nameKey(part) === nameKey(name) || distance(nameKey(part), nameKey(name)) === 1))
        return part;
    }
  return null;
}
