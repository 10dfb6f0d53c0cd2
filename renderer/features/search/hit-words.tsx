import { Fragment, memo } from 'react';
import type { MarkedText, SearchHit } from '../../../shared/calls/search.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { MeetingStatusMark } from '../meeting-list/meeting-status.tsx';
import './hit-words.css';

const words = sv.search;

/** A text with the searched words marked. What is found is text, never markup. */
export function Marked({ value: { text, marks } }: { value: MarkedText }) {
  const starts = marks.map((_, i) => (i === 0 ? 0 : marks[i - 1]![1]));
  return (
    <>
      {marks.map(([from, to], i) => (
        <Fragment key={from}>
          {text.slice(starts[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}

/** Its heading, or what stands for one. */
export const hitName = ({ title, place }: SearchHit): string =>
  title.text || (place?.anchor.startsWith('item:') ? words.untitled : words.wholeMeeting);

/** What a hit says: heading, where it stands, and the words around. Drawn when it is found, not at each letter. */
export const HitWords = memo(function HitWords({ hit }: { hit: SearchHit }) {
  const { title, snippet, councilName, place } = hit;
  const where = [
    hit.kind === 'council' ? '' : councilName,
    place && (place.date === null ? words.noDate : longDate(place.date)),
  ].filter(Boolean);
  return (
    <span className="hit-words">
      <span className="hit-head">
        <span className="hit-title">{title.text === '' ? hitName(hit) : <Marked value={title} />}</span>
        {where.length > 0 && <span className="hit-where">{where.join(' · ')}</span>}
        {place && place.status !== 'utkast' && <MeetingStatusMark status={place.status} />}
      </span>
      {snippet && (
        <span className="hit-snippet">
          <Marked value={snippet} />
        </span>
      )}
    </span>
  );
});
