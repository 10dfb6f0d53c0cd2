import { useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { afterOverlay } from './after-overlay.ts';
import { markSearched } from './mark-searched.ts';
import type { GoTo } from './use-go-to.ts';

/** Goes to the place that the address tells, as a hit or a list of decisions does, once for each time it is asked for, and marks the words searched for. */
export function useSearchedPlace(form: RefObject<HTMLElement | null>, goTo: GoTo): void {
  const { plats, ord = '' } = useSearch({ from: '/mote/$meetingId/$step' });
  const unmark = useRef(() => {});

  useEffect(() => {
    if (plats === undefined) return;
    const arrived = () => {
      unmark.current();
      if (form.current !== null) unmark.current = markSearched(form.current, plats, ord);
    };
    // the search box gives the focus back as it goes
    afterOverlay(() => goTo(plats, null, arrived));
  }, [form, goTo, plats, ord]);

  useEffect(() => () => unmark.current(), []);
}
