import { type ReactNode, useState } from 'react';
import { toast } from '../../ui/toast.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { ASKING, quietly, useLife, type Way } from './use-life.ts';

/** Goes a way: at once, after a dialog where facts belong to it, or not at all when something is missing, which is then said. */
export function useWay(): { go: (way: Way) => void; dialog: ReactNode } {
  const { move } = useLife();
  const [asked, setAsked] = useState<Way | null>(null);
  const close = () => setAsked(null);
  const go = (way: Way) => {
    if (way.missing.length > 0) return toast({ text: way.missing.join(' '), tone: 'error' });
    if (way.direction === 'forward' && ASKING.has(way.to)) return setAsked(way);
    void quietly(move(way.to));
  };
  const dialog =
    asked === null ? null : asked.to === 'anslaget' ? (
      <NoticeDialog onClose={close} />
    ) : (
      <AdjustDialog to={asked.to === 'godkant' ? 'godkant' : 'justerat'} onClose={close} />
    );
  return { go, dialog };
}
