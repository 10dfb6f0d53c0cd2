import { Link } from '@tanstack/react-router';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { today } from '../../ui/today.ts';
import { filtered } from '../follow-ups/log-filter.ts';
import { Due, Origin } from '../follow-ups/log-table.tsx';

const words = sv.followUps;
const MOST = 5;

/** Follow-ups past their day, those that have waited longest first; nothing when there are none. */
export function OverdueFollowUps() {
  const { data: rows = [] } = useChangingCall('followUps.list', { councilId: null });
  const overdue = filtered(rows, { shown: 'overdue', owner: null }, today());
  if (overdue.length === 0) return null;
  return (
    <Section title={words.overview.title} actions={<Link to="/bevakningar">{words.overview.all}</Link>}>
      <ul className="overview-rows overview-overdue">
        {overdue.slice(0, MOST).map((row) => (
          <li key={`${row.councilId} ${row.id}`}>
            <div>
              <Link to="/bevakningar" className="overview-council-name">
                {row.topic}
              </Link>
              <p className="quiet small">
                {[row.councilName, sentenceList(row.owners.map(({ name }) => name)) || words.filter.nobody].join(' · ')}
              </p>
            </div>
            <span className="small">
              <Origin row={row} />
            </span>
            <Due row={row} day={row.due ?? ''} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
