import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SearchHit } from '../../../shared/calls/search.ts';

/** Goes straight to a hit; in minutes to the place, where the words of `text` are marked. */
export function useOpenHit(): (hit: SearchHit, text: string) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ kind, id, place }, text) => {
      if (place !== null) {
        const search = { plats: place.anchor, ord: text };
        void navigate({ to: '/mote/$meetingId', params: { meetingId: place.meetingId }, search });
      } else if (kind === 'file') {
        void navigate({ to: '/mote/$meetingId/$step', params: { meetingId: id, step: 'fardigstall' } });
      } else if (kind === 'council') void navigate({ to: '/organ/$councilId', params: { councilId: id } });
      else void navigate({ to: '/installningar/$part', params: { part: 'personer' } });
    },
    [navigate],
  );
}
