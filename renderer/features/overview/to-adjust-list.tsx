import { Link } from '@tanstack/react-router';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Section } from '../../ui/page.tsx';
import { meetingDay } from '../meeting-list/when.ts';
import type { ToAdjust } from './to-adjust.ts';

const words = sv.ruleCard.overview;

/** Minutes to be adjusted with their last day; nothing where no council has one. */
export function ToAdjustList({ waiting }: { waiting: readonly ToAdjust[] }) {
  if (waiting.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="overview-rows" aria-label={words.title}>
        {waiting.map(({ meeting, last, late }) => (
          <li key={meeting.id}>
            <div>
              <Link
                className="overview-council-name"
                to="/mote/$meetingId/$step"
                params={{ meetingId: meeting.id, step: 'underskrifter' }}
              >
                {meeting.councilName}
              </Link>
              <p className="quiet small">{meetingDay(meeting.date)}</p>
            </div>
            <Status tone={late ? 'warning' : 'quiet'}>
              {late ? words.late(dayAndDate(last)) : words.last(dayAndDate(last))}
            </Status>
          </li>
        ))}
      </ul>
    </Section>
  );
}
