import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { MeetingYears } from '../meeting-list/meeting-years.tsx';
import './history-page.css';

const words = sv.history;
const ALL = 'alla';

/** Every meeting, by year; of one council or all. */
export function HistoryPage() {
  const councils = useCall('councils.list', null);
  const [councilId, setCouncilId] = useState(ALL);
  const [year, setYear] = useState(ALL);
  const [includeRemoved, setIncludeRemoved] = useState(false);
  const { data: meetings } = useChangingCall('meetings.list', {
    councilId: councilId === ALL ? null : councilId,
    includeRemoved,
  });
  if (meetings === undefined) return null;

  const yearOf = (date: string | null) => date?.slice(0, 4) ?? sv.meetingList.noYear;
  const years = [...new Set(meetings.map(({ date }) => yearOf(date)))];
  const shownYear = years.includes(year) ? year : ALL;
  const shown = meetings.filter(({ date }) => shownYear === ALL || yearOf(date) === shownYear);
  const nothingAtAll = meetings.length === 0 && councilId === ALL && !includeRemoved;

  return (
    <Page title={words.title} lead={words.lead} actions={<ImportFile />}>
      {!nothingAtAll && (
        <div className="row history-tools">
          <div className="history-council">
            <Select
              label={words.council}
              value={councilId}
              onChange={setCouncilId}
              options={[{ id: ALL, label: words.all }, ...councils.map(({ id, name }) => ({ id, label: name }))]}
            />
          </div>
          <div className="history-year">
            <Select
              label={words.year}
              value={shownYear}
              onChange={setYear}
              options={[{ id: ALL, label: words.allYears }, ...years.map((id) => ({ id, label: id }))]}
            />
          </div>
          <Switch label={words.showRemoved} value={includeRemoved} onChange={setIncludeRemoved} />
        </div>
      )}
      {nothingAtAll ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : shown.length === 0 ? (
        <p className="quiet" role="status">
          {words.noHit}
        </p>
      ) : (
        <MeetingYears meetings={shown} ofOneCouncil={councilId !== ALL} />
      )}
    </Page>
  );
}

/** A meeting saved as a file by Justera, here or on another machine. */
function ImportFile() {
  const take = useAction('records.import');
  const navigate = useNavigate();
  return (
    <>
      {take.error && <Banner tone="error">{messageOf(take.error)}</Banner>}
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={async (files) => {
          const file = files?.[0];
          if (!file) return;
          const meeting = await take.mutateAsync({ name: file.name, bytes: await file.bytes() }).catch(() => null);
          if (meeting)
            await navigate({ to: '/mote/$meetingId/$step', params: { meetingId: meeting.id, step: 'mote' } });
        }}
      >
        <Button icon="file" isPending={take.isPending}>
          {words.importFile}
        </Button>
      </FileTrigger>
    </>
  );
}
