import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CouncilMeetings } from '../../../shared/calls/meetings.ts';
import type { Council } from '../../../shared/domain/council.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { TakeInButton } from '../handover/take-in-button.tsx';
import './councils-page.css';
import { NewCouncilDialog } from './new-council-dialog.tsx';

const words = sv.councils;

export function CouncilsPage() {
  const councils = useCall('councils.list', null);
  const [adding, setAdding] = useState(false);
  const active = councils.filter(({ endedOn }) => endedOn === null);
  const ended = councils.filter(({ endedOn }) => endedOn !== null);
  const add = (
    <Button variant="primary" icon="add" onPress={() => setAdding(true)}>
      {words.add}
    </Button>
  );

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {councils.length > 0 && add}
          <TakeInButton />
        </>
      }
    >
      {councils.length === 0 && (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyText}
        </EmptyState>
      )}
      {active.length > 0 && <CouncilList label={words.title} councils={active} />}
      {ended.length > 0 && (
        <Section title={words.ended}>
          <CouncilList label={words.ended} councils={ended} />
        </Section>
      )}
      <NewCouncilDialog isOpen={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function CouncilList({ label, councils }: { label: string; councils: readonly Council[] }) {
  const rows = useCall('meetings.ofCouncils', null);
  return (
    <ul className="council-list" aria-label={label}>
      {councils.map((council) => (
        <li key={council.id} className="council-row">
          <Link className="council-row-name" to="/organ/$councilId" params={{ councilId: council.id }}>
            {council.name}
          </Link>
          <span className="quiet small">{council.shortName}</span>
          <span className="quiet small">
            {council.endedOn === null ? sv.terms.legalKind[council.kind] : words.endedOn(longDate(council.endedOn))}
          </span>
          <MeetingDays row={rows.find(({ councilId }) => councilId === council.id)} />
        </li>
      ))}
    </ul>
  );
}

/** When the council last met, and when it meets next. */
function MeetingDays({ row }: { row: CouncilMeetings | undefined }) {
  if (!row) return null;
  return (
    <>
      <span className="quiet small">
        {row.latest === null ? words.row.noMeeting : words.row.latest(longDate(row.latest))}
      </span>
      <span className="quiet small">{row.next !== null && words.row.next(longDate(row.next))}</span>
    </>
  );
}
