import { useEffect, useRef, useState } from 'react';
import type { Answer, Request } from '../../../shared/api.ts';
import { foldedWords } from '../../../shared/search/words.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { latestOnly } from '../../api/latest-only.ts';

export type Asked = Request<'search.find'>;
export type Found = Answer<'search.find'> & { asked: Asked; error: string | null };

/** One letter stands nearly everywhere: its answer says nothing, and would keep the next letter's waiting. */
export const isWorthAsking = (text: string): boolean => foldedWords(text).join('').length > 1;

/**
 * What the core finds, for the latest question only: one question is under way at a time, and an answer that comes when
 * something else is asked already is not shown. Null until the first answer, and when nothing is asked.
 */
export function useFound(asked: Asked | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const wanted = useRef<Asked | null>(null);
  const [ask] = useState(() =>
    latestOnly(async () => {
      const mine = wanted.current;
      const answer = mine && (await find(mine));
      if (wanted.current === mine) setFound(answer);
    }),
  );
  useEffect(() => {
    wanted.current = asked;
    ask();
  }, [asked, ask]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return asked === null ? null : found;
}

async function find(asked: Asked): Promise<Found> {
  try {
    return { ...(await call('search.find', asked)), asked, error: null };
  } catch (error) {
    return { groups: [], asked, error: messageOf(error) };
  }
}
