/** The thread words are looked up in: the dictionary is large and suggestions are slow. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDictionary } from './core/spelling/dictionary.ts';
import type { SpellingAnswer, SpellingRequest } from './core/spelling/spelling-service.ts';

const dictionary = openDictionary((workerData as { resources: string }).resources);

async function answer({ id, what, words }: SpellingRequest): Promise<void> {
  const known = await dictionary;
  const found: [string, string[]][] =
    what === 'check'
      ? words.filter((word) => !known.isKnown(word)).map((word) => [word, []])
      : words.map((word) => [word, known.suggest(word)]);
  parentPort?.postMessage({ id, found } satisfies SpellingAnswer);
}

parentPort?.on('message', (request: SpellingRequest) => void answer(request));
