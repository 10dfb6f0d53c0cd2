import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistoryRow } from '../../../shared/calls/meeting-history.ts';
import { isFrozen } from '../../../shared/status/statuses.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import '../meeting-list/meeting-list.css';
import { MeetingStatusMark } from '../meeting-list/meeting-status.tsx';
import { useMeetingRemoval } from '../meeting-list/use-meeting-removal.ts';
import { meetingDay, meetingName } from '../meeting-list/when.ts';
import { EraseDialog } from './erase-dialog.tsx';

const words = sv.history;

function paragraphs({ firstParagraph: first, lastParagraph: last }: HistoryRow): string | false {
  if (first === null || last === null) return false;
  return first === last ? `§ ${first}` : `§§ ${first}–${last}`;
}

export interface HistoryRowProps {
  row: HistoryRow;
  ofOneCouncil: boolean;
  onDetails: (row: HistoryRow) => void;
  onPattern: (row: HistoryRow) => void;
}

/** A meeting in history: the day leads to it; its §, versions and files are told. */
export function HistoryRowLine({ row, ofOneCouncil, onDetails, onPattern }: HistoryRowProps) {
  const { remove, restore } = useMeetingRemoval();
  const [erasing, setErasing] = useState(false);
  const name = meetingName(row);
  const removed = row.removedAt !== null;
  const title = ofOneCouncil ? meetingDay(row.date) : row.councilName;
  return (
    <li className="meeting-row history-row" data-removed={removed || undefined}>
      <div className="meeting-row-words">
        {removed ? (
          <span className="meeting-row-title">{title}</span>
        ) : (
          <Link className="meeting-row-title" to="/mote/$meetingId/$step" params={{ meetingId: row.id, step: 'mote' }}>
            {title}
          </Link>
        )}
        <span className="meeting-row-facts">
          {[!ofOneCouncil && meetingDay(row.date), sv.terms.documentKind[row.documentKind], paragraphs(row)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <span className="meeting-row-changed">
        {[row.versions > 0 && words.versions(row.versions), row.files > 0 && words.files(row.files)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {row.correcting ? <Status tone="warning">{words.correcting}</Status> : <MeetingStatusMark status={row.status} />}
      <div className="meeting-row-actions row">
        {removed ? (
          <>
            <Button
              size="small"
              icon="restore"
              onPress={() => restore(row)}
              aria-label={`${sv.meetingList.restore}: ${name}`}
            >
              {sv.meetingList.restore}
            </Button>
            <MoreMenu
              label={sv.meetingList.moreFor(name)}
              choices={[
                {
                  id: 'erase',
                  label: words.erase.open,
                  icon: 'remove',
                  danger: true,
                  onAction: () => setErasing(true),
                },
              ]}
            />
            {erasing && <EraseDialog meeting={row} onClose={() => setErasing(false)} />}
          </>
        ) : (
          <>
            <Button size="small" aria-label={words.detailsOf(name)} onPress={() => onDetails(row)}>
              {words.details}
            </Button>
            <MoreMenu
              label={sv.meetingList.moreFor(name)}
              choices={[
                { id: 'duplicate', label: words.duplicate, icon: 'copy', onAction: () => onPattern(row) },
                ...(isFrozen(row.status)
                  ? []
                  : [
                      {
                        id: 'remove',
                        label: sv.meetingList.remove,
                        icon: 'remove' as const,
                        danger: true,
                        onAction: () => remove(row),
                      },
                    ]),
              ]}
            />
          </>
        )}
      </div>
    </li>
  );
}
