import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const PROGRAM = new URL('programs/check_copies.py', import.meta.url).pathname;

export type SeenDatabase = { sound: boolean; version: number; tables: string[]; content: string };
export type SeenCopy = SeenDatabase & { name: string; summed: boolean };

export type CopyChecker = {
  database(folder: string): Promise<SeenDatabase>;
  copies(folder: string): Promise<SeenCopy[]>;
  stop(): void;
};

/** Python's own SQLite and hash, kept running: the witness must not be the accused. */
export function startCopyChecker(): CopyChecker {
  const python = spawn('python3', [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const ask = <T>(question: object): Promise<T> => {
    const answer = last.then(async () => {
      python.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('the checker ended');
      return JSON.parse(value as string) as T;
    });
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    database: (database) => ask({ database }),
    copies: (copies) => ask({ copies }),
    stop: () => void python.kill(),
  };
}
