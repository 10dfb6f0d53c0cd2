import { compareSwedish } from '../../../shared/swedish/lists.ts';
import type { Calls, Context } from '../context.ts';
import type { Reader } from '../storage/access.ts';
import { readSettings, writeSettings } from '../storage/settings.ts';
import { registerWords } from './register-words.ts';
import { openSpellingService } from './spelling-service.ts';

const lower = (word: string): string => word.toLocaleLowerCase('sv');

const ownWords = async (db: Reader): Promise<string[]> => (await readSettings(db)).ownWords;

/** The spelling, and what ends its thread. */
export function spellingCalls({ storage, resources, changed }: Context): {
  calls: Calls<'spelling'>;
  close(): Promise<void>;
} {
  const service = openSpellingService(resources);

  async function changeWords(change: (words: string[]) => string[]): Promise<null> {
    await storage.write(async (db) => writeSettings(db, { ownWords: change(await ownWords(db)) }));
    changed('spelling');
    return null;
  }

  return {
    calls: {
      'spelling.check': async ({ words }) => {
        const unknown = await service.unknown([...new Set(words)]);
        if (unknown.length === 0) return [];
        const known = await storage.read(async (db) => [...(await ownWords(db)), ...(await registerWords(db))]);
        const isKnown = new Set(known.map(lower));
        return unknown.filter((word) => {
          const one = lower(word);
          return !isKnown.has(one) && !(one.endsWith('s') && isKnown.has(one.slice(0, -1)));
        });
      },
      'spelling.suggest': async ({ words }) =>
        (await service.suggest([...new Set(words)])).map(([word, suggestions]) => ({ word, suggestions })),
      'spelling.words': () => storage.read(async (db) => (await ownWords(db)).toSorted(compareSwedish)),
      'spelling.addWord': ({ word }) =>
        changeWords((words) => (words.some((one) => lower(one) === lower(word)) ? words : [...words, word])),
      'spelling.removeWord': ({ word }) => changeWords((words) => words.filter((one) => lower(one) !== lower(word))),
    },
    close: () => service.close(),
  };
}
