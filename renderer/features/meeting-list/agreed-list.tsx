import type { ToPrepare } from '../../../shared/calls/meetings.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { clock } from '../../../shared/swedish/times.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import './meeting-list.css';
import { useNextDraft } from './use-next-draft.ts';
import { meetingDay } from './when.ts';

const words = sv.meetingList.agreed;

export type AgreedRow = ToPrepare & { councilName: string };

/** Meetings that minutes have fixed and nobody has begun: one press makes the draft and its summons. */
export function AgreedList({ meetings }: { meetings: readonly AgreedRow[] }) {
  const { makeDraft, isPending } = useNextDraft();
  return (
    <ul className="meeting-list" aria-label={words.title}>
      {meetings.map(({ meetingId, nextId, councilName, date, start, place, saidOn }) => (
        <li key={`${meetingId} ${nextId}`} className="meeting-row meeting-row-agreed">
          <div className="meeting-row-words">
            <span className="meeting-row-title">{councilName}</span>
            <span className="meeting-row-facts">
              {[meetingDay(date), start !== null && words.at(clock(start)), place].filter(Boolean).join(' · ')}
            </span>
          </div>
          <span className="meeting-row-changed">{words.saidOn(longDate(saidOn))}</span>
          <Button
            size="small"
            icon="next"
            isPending={isPending}
            aria-label={words.makeFor(councilName, longDate(date))}
            onPress={() => void makeDraft({ meetingId, nextId })}
          >
            {words.make}
          </Button>
        </li>
      ))}
    </ul>
  );
}
