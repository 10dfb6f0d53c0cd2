import { useState } from 'react';
import type { HistoryRow } from '../../../shared/calls/meeting-history.ts';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { HistoryDetails } from './history-details.tsx';
import { HistoryRowLine } from './history-row.tsx';
import type { ScopeInHand } from './history-tools.tsx';

const words = sv.history;
const STEP = 50;
const MOST = 200;

/** Meetings by year, a page at a time; each opens, shows its versions and files, or is the pattern of a new one. */
export function MeetingsPart({ scope: { value } }: { scope: ScopeInHand }) {
  const key = JSON.stringify(value);
  const [pages, setPages] = useState({ key, from: 0, limit: STEP });
  // another selection begins at its first page
  const { from, limit } = pages.key === key ? pages : { from: 0, limit: STEP };
  const { data } = useChangingCall('meetings.history', { ...value, offset: from, limit });
  const [details, setDetails] = useState<HistoryRow | null>(null);
  const [pattern, setPattern] = useState<HistoryRow | null>(null);
  if (data === undefined) return null;
  const { total, rows } = data;
  const years = Map.groupBy(rows, ({ date }) => date?.slice(0, 4) ?? words.noYear);
  const next = () =>
    limit < MOST ? setPages({ key, from, limit: limit + STEP }) : setPages({ key, from: from + MOST, limit: MOST });
  return (
    <>
      <p className="quiet history-count" role="status">
        {total === 0 ? words.noHit : words.count(rows.length, total)}
      </p>
      {[...years].map(([year, ofYear]) => (
        <Section key={year} title={year}>
          <ul className="meeting-list" aria-label={year}>
            {ofYear.map((row) => (
              <HistoryRowLine
                key={row.id}
                row={row}
                ofOneCouncil={value.councilId !== null}
                onDetails={setDetails}
                onPattern={setPattern}
              />
            ))}
          </ul>
        </Section>
      ))}
      <div className="row">
        {from > 0 && (
          <Button icon="previous" onPress={() => setPages({ key, from: Math.max(0, from - MOST), limit: MOST })}>
            {words.newer}
          </Button>
        )}
        {from + rows.length < total && <Button onPress={next}>{words.more}</Button>}
      </div>
      {details && <HistoryDetails row={details} onClose={() => setDetails(null)} />}
      {pattern && <DuplicateDialog row={pattern} onClose={() => setPattern(null)} />}
    </>
  );
}
