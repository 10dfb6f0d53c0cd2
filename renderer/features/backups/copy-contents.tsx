import type { BackupContents, MeetingLine } from '../../../shared/calls/backups.ts';
import { dayAndDate, longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { whenSaved } from '../../ui/today.ts';
import './backups.css';

const words = sv.backups.contents;

/** How many meetings are named before the rest are counted. */
const NAMED = 6;

/** What is inside a copy, and what would come and go with it. */
export function CopyContents({ inside }: { inside: BackupContents }) {
  const { against, councils } = inside;
  const facts: readonly [string, string][] = [
    [words.municipality, inside.municipality || sv.ui.none],
    [words.lastChange, inside.lastChange === null ? sv.ui.none : whenSaved(inside.lastChange)],
    [words.others, words.counts(inside.persons, inside.templates)],
  ];
  return (
    <div className="copy-contents">
      <section aria-label={words.inside}>
        <h3>{words.inside}</h3>
        <ul className="copy-councils">
          {councils.length === 0 && <li className="quiet">{words.noCouncils}</li>}
          {councils.map(({ name, meetings, latest }) => (
            <li key={name}>{words.council(name, meetings, latest && longDate(latest))}</li>
          ))}
        </ul>
        <dl className="copy-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {against !== null && (
        <section aria-label={words.against}>
          <h3>{words.against}</h3>
          {against.missing.length + against.changed.length + against.extra.length === 0 ? (
            <p>{words.same}</p>
          ) : (
            <>
              <Meetings title={words.missing} meetings={against.missing} />
              <Meetings title={words.changed} meetings={against.changed} />
              <Meetings title={words.extra} meetings={against.extra} />
            </>
          )}
        </section>
      )}
    </div>
  );
}

function Meetings({ title, meetings }: { title: (n: number) => string; meetings: readonly MeetingLine[] }) {
  if (meetings.length === 0) return null;
  return (
    <div className="copy-difference">
      <h4>{title(meetings.length)}</h4>
      <ul>
        {meetings.slice(0, NAMED).map(({ id, council, date }) => (
          <li key={id}>
            {council}, {date === null ? words.noDate : dayAndDate(date)}
          </li>
        ))}
        {meetings.length > NAMED && <li className="quiet">{words.more(meetings.length - NAMED)}</li>}
      </ul>
    </div>
  );
}
