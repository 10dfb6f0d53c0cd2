import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const PROGRAM = new URL('programs/check_database.py', import.meta.url).pathname;

export type Seen = {
  sound: boolean;
  meetings: Record<string, { revision: number; whole: boolean; place: string; logged: number | null }>;
};

/** Python's own SQLite, kept running: the witness must not be the accused. */
export function startChecker(): { look(folder: string): Promise<Seen>; stop(): void } {
  const python = spawn('python3', [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  return {
    look(folder) {
      const seen = last.then(async () => {
        python.stdin.write(`${folder}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error('the checker ended');
        return JSON.parse(value as string) as Seen;
      });
      last = seen.catch(() => undefined);
      return seen;
    },
    stop: () => void python.kill(),
  };
}
