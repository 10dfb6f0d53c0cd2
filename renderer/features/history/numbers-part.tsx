import { Link } from '@tanstack/react-router';
import type { HistoryYear } from '../../../shared/calls/meeting-history.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Section } from '../../ui/page.tsx';

const words = sv.history.numbers;

/** Gaps and overlaps in the § numbers, each with the way to its meeting. */
export function NumbersPart({ councilId, year }: { councilId: string | null; year: HistoryYear | null }) {
  const { data: faults } = useChangingCall('meetings.numbering', { councilId, year });
  if (faults === undefined) return null;
  return (
    <Section title={sv.history.parts.numbers} help={words.help}>
      {faults.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <ul className="numbering-faults">
          {faults.map(({ kind, message, meetingId, councilName }) => (
            <li key={message} className="numbering-fault">
              <Status tone="warning">{words.kinds[kind]}</Status>
              <p>
                <span className="quiet small">{councilName}</span>
                <br />
                {message}
              </p>
              <Link to="/mote/$meetingId/$step" params={{ meetingId, step: 'arenden' }}>
                {words.open}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
