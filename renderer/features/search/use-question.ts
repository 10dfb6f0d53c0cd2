import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The address follows when the fingers rest: to change it at each letter would keep the rows waiting. */
const REST_MS = 250;

export interface Question {
  text: string;
  type: (text: string) => void;
  /** Writes what stands in the field into the address now, before the page is left. */
  settle: () => Promise<void>;
}

/** What is asked on the page with all results. It is kept in the address, so that the way back finds it. */
export function useQuestion(): Question {
  const { q } = useSearch({ from: '/frame/sok' });
  const navigate = useNavigate();
  const [text, type] = useState(q);
  const written = useRef(q);
  useEffect(() => {
    // what was not written from here was asked from elsewhere: the box over everything, or the way back
    if (q === written.current) return;
    written.current = q;
    type(q);
  }, [q]);
  const now = useRef(text);
  const settle = useCallback(async () => {
    if (now.current === written.current) return;
    written.current = now.current;
    await navigate({ to: '/sok', search: { q: now.current }, replace: true, resetScroll: false });
  }, [navigate]);
  useEffect(() => {
    now.current = text;
    const timer = setTimeout(() => void settle(), REST_MS);
    return () => clearTimeout(timer);
  }, [text, settle]);
  return { text, type, settle };
}
