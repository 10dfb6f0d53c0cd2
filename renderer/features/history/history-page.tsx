import { useNavigate, useParams } from '@tanstack/react-router';
import { FileTrigger } from 'react-aria-components';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { LinkTabs } from '../../ui/tabs.tsx';
import { AttendancePart } from './attendance-part.tsx';
import './history-page.css';
import { HistoryTools, useHistoryScope } from './history-tools.tsx';
import { MeetingsPart } from './meetings-part.tsx';
import { NumbersPart } from './numbers-part.tsx';
import { RolesPart } from './roles-part.tsx';

const words = sv.history;

/** Every meeting there is, and what they tell together: who came, who held which role, whether the § run on. */
export function HistoryPage() {
  const { part } = useParams({ strict: false }) as { part?: string };
  const scope = useHistoryScope();
  const councils = useCall('councils.list', null);
  const councilId = scope.value.councilId ?? councils[0]?.id ?? null;
  const { total } = useCall('meetings.history', { ...EVERYTHING, limit: 1 });
  if (total === 0)
    return (
      <Page title={words.title} lead={words.lead} actions={<ImportFile />}>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead} actions={<ImportFile />}>
      <LinkTabs
        label={words.partsLabel}
        tabs={[
          { to: '/historik', label: words.parts.meetings },
          { to: '/historik/narvaro', label: words.parts.attendance },
          { to: '/historik/roller', label: words.parts.roles },
          { to: '/historik/paragrafer', label: words.parts.numbers },
        ]}
      />
      <HistoryTools scope={scope} part={part ?? 'moten'} />
      {part === 'narvaro' ? (
        <AttendancePart councilId={councilId} year={scope.value.year} />
      ) : part === 'roller' ? (
        <RolesPart councilId={councilId} />
      ) : part === 'paragrafer' ? (
        <NumbersPart {...scope.value} />
      ) : (
        <MeetingsPart scope={scope} />
      )}
    </Page>
  );
}

const EVERYTHING = { councilId: null, year: null, status: null, includeRemoved: true, offset: 0 } as const;

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
          const meeting = await take.mutateAsync(await readFile(file, FILE_LIMITS.record)).catch(() => null);
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
