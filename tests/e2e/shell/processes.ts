import { readdirSync, readFileSync } from 'node:fs';

/** How a process and all it has started were started, word by word; null where the system does not tell. */
export function commandLinesOf(root: number): string[][] | null {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const status = read(`/proc/${name}/status`);
    parents.set(Number(name), Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0));
  }
  const within = (pid: number): boolean => pid === root || (pid > 1 && within(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(within)
    .map((pid) => read(`/proc/${pid}/cmdline`))
    .filter((line) => line !== '')
    .map((line) => line.split(/\0| (?=--)/).filter((word) => word !== ''));
}

export const flagsIn = (lines: readonly (readonly string[])[]): string[] => [
  ...new Set(lines.flatMap((line) => line.filter((word) => word.startsWith('--')))),
];

/** Empty when the process has gone meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
