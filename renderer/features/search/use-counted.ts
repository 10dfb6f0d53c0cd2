import { useEffect, useState } from 'react';
import { type Asked, type Found, useFound } from './use-found.ts';

/** So long nothing is typed before all hits are counted: a count takes as long as several answers, and holds up the next. */
const REST_MS = 250;

/** What is found, at once; and the same with all of it counted when the fingers rest. */
export function useCounted(asked: Asked | null): { found: Found | null; isCounted: boolean } {
  const found = useFound(asked);
  const [rested, setRested] = useState<Asked | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked && { ...asked, count: true }), REST_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const isCounted = found?.groups.every(({ atLeast }) => !atLeast) ?? false;
  const counted = useFound(isCounted ? null : rested);
  // what is shown stays as it is until the next letter's answer comes
  if (found && counted && !counted.error && isSame(counted.asked, found.asked))
    return { found: counted, isCounted: true };
  return { found, isCounted };
}

const isSame = (one: Asked, other: Asked): boolean =>
  JSON.stringify({ ...one, count: false }) === JSON.stringify({ ...other, count: false });
