import { startWitness } from './witness.ts';

export type SeenDatabase = { sound: boolean; version: number; tables: string[]; content: string };
export type SeenCopy = SeenDatabase & { name: string; summed: boolean };

export type CopyChecker = {
  database(folder: string): Promise<SeenDatabase>;
  copies(folder: string): Promise<SeenCopy[]>;
  stop(): void;
};

export function startCopyChecker(): CopyChecker {
  const { ask, stop } = startWitness('check_copies');
  return {
    database: (database) => ask(JSON.stringify({ database })),
    copies: (copies) => ask(JSON.stringify({ copies })),
    stop,
  };
}
