import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Nothing } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { today, whenSaved } from '../../ui/today.ts';
import { NewCouncilDialog } from '../councils/new-council-dialog.tsx';
import { AgreedList } from '../meeting-list/agreed-list.tsx';
import { MeetingList } from '../meeting-list/meeting-list.tsx';
import { NewMeetingDialog } from '../meeting-list/new-meeting-dialog.tsx';
import { OverdueFollowUps } from './overdue-follow-ups.tsx';
import './overview-page.css';
import { toAdjust } from './to-adjust.ts';
import { ToAdjustList } from './to-adjust-list.tsx';
import { sortWaiting } from './waiting.ts';

const words = sv.overview;

/** What waits for me: drafts and where each stands, meetings to come, and a new meeting for every council. */
export function OverviewPage() {
  const councils = useCall('councils.list', null).filter((council) => council.endedOn === null);
  const meetings = useCall('meetings.list', { councilId: null, includeRemoved: false, unfinished: true });
  const [newMeetingFor, setNewMeetingFor] = useState<string | null>(null);
  const { unfinished, coming } = sortWaiting(meetings, today());
  const rows = new Map(useCall('meetings.ofCouncils', null).map((row) => [row.councilId, row]));
  const toPrepare = councils
    .flatMap(({ id, name }) => (rows.get(id)?.toPrepare ?? []).map((one) => ({ ...one, councilName: name })))
    .sort((a, b) => a.date.localeCompare(b.date));

  if (councils.length === 0) return <NoCouncilYet />;
  return (
    <Page
      title={words.title}
      actions={
        <Button variant="primary" icon="add" onPress={() => setNewMeetingFor(councils[0]?.id ?? null)}>
          {words.newMeeting}
        </Button>
      }
    >
      <ToAdjustList waiting={toAdjust(meetings, councils, today())} />
      <Section title={words.drafts.title}>
        {unfinished.length > 0 ? (
          <MeetingList label={words.drafts.title} meetings={unfinished} />
        ) : (
          <Nothing>{words.drafts.empty}</Nothing>
        )}
      </Section>
      <OverdueFollowUps />
      <Section title={words.coming.title}>
        {coming.length > 0 && <MeetingList label={words.coming.title} meetings={coming} />}
        {toPrepare.length > 0 && <AgreedList meetings={toPrepare} />}
        {coming.length + toPrepare.length === 0 && <Nothing>{words.coming.empty}</Nothing>}
      </Section>
      <Section title={words.councils.title}>
        <ul className="overview-councils">
          {councils.map((council) => (
            <CouncilCard
              key={council.id}
              council={council}
              latest={rows.get(council.id)?.latest ?? null}
              onNewMeeting={setNewMeetingFor}
            />
          ))}
        </ul>
      </Section>
      <LastBackup />
      <NewMeetingDialog councils={councils} councilId={newMeetingFor} onClose={() => setNewMeetingFor(null)} />
    </Page>
  );
}

interface CouncilCardProps {
  council: Council;
  latest: string | null;
  onNewMeeting: (councilId: string) => void;
}

function CouncilCard({ council, latest, onNewMeeting }: CouncilCardProps) {
  return (
    <li className="overview-council">
      <div>
        <Link className="overview-council-name" to="/organ/$councilId" params={{ councilId: council.id }}>
          {council.name}
        </Link>
        <p className="quiet small">
          {latest === null ? words.councils.noMeeting : words.councils.latest(dayAndDate(latest))}
        </p>
      </div>
      <Button
        size="small"
        icon="add"
        aria-label={words.councils.newMeetingFor(council.name)}
        onPress={() => onNewMeeting(council.id)}
      >
        {words.newMeeting}
      </Button>
    </li>
  );
}

function NoCouncilYet() {
  const [adding, setAdding] = useState(false);
  return (
    <Page title={words.title}>
      <EmptyState
        title={words.councils.empty}
        actions={
          <Button variant="primary" icon="add" onPress={() => setAdding(true)}>
            {words.councils.add}
          </Button>
        }
      >
        {words.councils.emptyText}
      </EmptyState>
      <NewCouncilDialog isOpen={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function LastBackup() {
  const { newest } = useCall('backups.state', null);
  return (
    <p className="quiet small overview-backup">
      <Link to="/installningar/$part" params={{ part: 'sakerhetskopior' }}>
        {newest === null ? words.noBackup : words.backup(whenSaved(newest.madeAt))}
      </Link>
    </p>
  );
}
