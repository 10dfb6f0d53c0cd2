import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Witness = {
  /** One line for one line, in turn. */
  ask<T>(line: string): Promise<T>;
  stop(): void;
};

/** A program in Python, kept running, that reads what the app has made with nothing of the app's: the witness must not be the accused. */
export function startWitness(name: string): Witness {
  const program = join(import.meta.dirname, 'programs', `${name}.py`);
  const python = spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask<T>(line: string): Promise<T> {
      const answer = last.then(async () => {
        python.stdin.write(`${line}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error(`the program ${name} ended`);
        return JSON.parse(value as string) as T;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    stop: () => void python.kill(),
  };
}
