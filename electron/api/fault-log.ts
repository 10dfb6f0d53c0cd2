import type { Log } from './register.ts';

const MOST = 20;

export type FaultLog = {
  log: Log;
  /** The latest bugs, the newest last: when, the code she was told, which call, and where in the program. */
  recent(): readonly string[];
};

/** Tells of bugs on the standard error, and keeps the latest for the report she can make. Nothing is written to a file. */
export function openFaultLog(clock: () => Date = () => new Date()): FaultLog {
  const kept: string[] = [];
  return {
    log({ id, call, error, stack }) {
      console.error(`[${id}] ${call}: ${error}\n${stack}`);
      const where = stack.split('\n')[0]?.trim() ?? '';
      kept.push(`${clock().toISOString()} ${id} ${call}: ${error} ${where}`.trim());
      if (kept.length > MOST) kept.shift();
    },
    recent: () => kept,
  };
}
