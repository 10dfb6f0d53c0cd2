import { hasLibreOffice } from '../tools/libreoffice.ts';
import { unoPython } from './peers/libreoffice.ts';

/** How much is run: all of it in under six minutes on two cores, or `--quick` in under one. */
export type Effort = {
  quick: boolean;
  hasSoffice: boolean;
  listenerPython: string | undefined;
  /** Documents each tool makes in one warm process, after `warmUp` that are not counted. */
  documents: number;
  warmUp: number;
  /** The soffice command takes a second each time: only in so many rounds one. */
  commandEvery: number;
  /** Processes started of each kind. */
  coldRuns: number;
  batchPairs: number;
  batchListenerPairs: number;
  saves: number;
  appStarts: number;
  /** Keys pressed one by one, each with its page waited for; then texts of some sixty letters typed without a rest. */
  singleKeys: number;
  typedTexts: number;
  /** How many meetings the databases hold that are searched in. Making the largest takes minutes, once. */
  bigDatabases: number[];
};

const FULL = {
  documents: 200,
  warmUp: 20,
  commandEvery: 10,
  coldRuns: 11,
  batchPairs: 1000,
  batchListenerPairs: 60,
  saves: 500,
  appStarts: 7,
  singleKeys: 15,
  typedTexts: 3,
  bigDatabases: [1000, 10_000, 50_000],
};
const QUICK: typeof FULL = {
  documents: 30,
  warmUp: 10,
  commandEvery: 10,
  coldRuns: 3,
  batchPairs: 60,
  batchListenerPairs: 10,
  saves: 100,
  appStarts: 2,
  singleKeys: 4,
  typedTexts: 1,
  bigDatabases: [1000, 10_000],
};

export function effortOf(quick: boolean): Effort {
  return {
    quick,
    hasSoffice: hasLibreOffice,
    listenerPython: hasLibreOffice ? unoPython : undefined,
    ...(quick ? QUICK : FULL),
  };
}
