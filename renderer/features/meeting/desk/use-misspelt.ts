import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../../../shared/api.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { passagesOf } from '../../../../shared/review/passages.ts';
import { type CouncilFacts, NO_FACTS } from '../../../../shared/review/rule.ts';
import { wordsToCheck } from '../../../../shared/review/words-in-text.ts';
import { call, on } from '../../../api/client.ts';

/** Fingers rest this long before the words are looked up. */
const REST = 600;
/** At most so many at a time: suggestions take the dictionary a while each. */
const SUGGESTED_AT_ONCE = 20;

/** What the dictionary has said of a word: known, or what it may have been meant to be. */
const looked = new Map<string, readonly string[] | 'known'>();

/** Words of the meeting that no dictionary knows. Each word is asked for once; null until the first answer. */
export function useMisspelt(
  meeting: Meeting,
  council: CouncilFacts,
  facts: Answer<'review.facts'> | undefined,
): ReadonlyMap<string, readonly string[]> | null {
  const [answers, setAnswers] = useState(0);
  const [cleared, setCleared] = useState(0);

  useEffect(
    () =>
      on('data.changed', ({ nouns }) => {
        if (!nouns.some((noun) => ['spelling', 'people', 'persons', 'organisations', 'councils'].includes(noun)))
          return;
        looked.clear();
        setCleared((count) => count + 1);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are looked up again when the own list has changed
  useEffect(() => {
    if (facts === undefined) return;
    let left = false;
    const timer = setTimeout(() => {
      const subject = { ...NO_FACTS, ...facts, meeting, council, passages: passagesOf(meeting) };
      const words = [...new Set(wordsToCheck(subject).map(({ word }) => word))].filter((word) => !looked.has(word));
      void lookUp(words, () => left || setAnswers((count) => count + 1));
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [meeting, council, facts, cleared]);

  return useMemo(() => {
    if (answers === 0) return null;
    return new Map([...looked].filter((entry): entry is [string, readonly string[]] => entry[1] !== 'known'));
  }, [answers]);
}

/** A spelling that cannot be had is no reason to disturb anybody: the words simply stay unmarked. */
async function lookUp(words: readonly string[], told: () => void): Promise<void> {
  try {
    if (words.length > 0) {
      const unknown = new Set(await call('spelling.check', { words: words.slice(0, 5000) as string[] }));
      for (const word of words) looked.set(word, unknown.has(word) ? [] : 'known');
      told();
      const ask = [...unknown];
      for (let i = 0; i < ask.length; i += SUGGESTED_AT_ONCE) {
        for (const { word, suggestions } of await call('spelling.suggest', {
          words: ask.slice(i, i + SUGGESTED_AT_ONCE),
        }))
          looked.set(word, suggestions);
        told();
      }
    } else told();
  } catch {
    // as it was
  }
}
