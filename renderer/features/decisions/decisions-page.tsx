import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecisionFilter, DecisionRow } from '../../../shared/calls/decisions.ts';
import { MEETING_STATUSES, type MeetingStatus } from '../../../shared/domain/meeting.ts';
import { STATUS_WORDS } from '../../../shared/status/statuses.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { ExtractDialog } from '../extracts/extract-dialog.tsx';
import './decisions-page.css';
import { DecisionTable } from './decision-table.tsx';

const words = sv.decisions;
const ALL = 'alla';
const PAGE = 100;
const NOTHING: DecisionFilter = { councilId: null, year: null, status: null, text: '', who: '' };

/** Every decision of every meeting; a row opens its place in the minutes. */
export function DecisionsPage() {
  const councils = useCall('councils.list', null);
  const years = useCall('decisions.years', null);
  const [filter, setFilter] = useState(NOTHING);
  const [offset, setOffset] = useState(0);
  const [extractOf, setExtractOf] = useState<DecisionRow | null>(null);
  const { data } = useChangingCall('decisions.list', { filter, offset, limit: PAGE });
  const save = useAction('decisions.export');
  const navigate = useNavigate();
  if (data === undefined) return null;

  const change = (part: Partial<DecisionFilter>) => {
    setFilter((old) => ({ ...old, ...part }));
    setOffset(0);
  };
  const open = ({ meetingId, itemId, decisionId }: DecisionRow) =>
    void navigate({
      to: '/mote/$meetingId/$step',
      params: { meetingId, step: 'arenden' },
      search: { plats: `item:${itemId}/decision:${decisionId}` },
    });
  const exportAll = async () => {
    try {
      const name = await save.mutateAsync({ filter });
      if (name !== null) toast({ text: words.exported(name) });
    } catch (error) {
      toast({ text: messageOf(error), tone: 'error' });
    }
  };
  const { total, rows } = data;
  const chosen = JSON.stringify(filter) !== JSON.stringify(NOTHING);

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        total > 0 && (
          <Button icon="download" isPending={save.isPending} onPress={exportAll}>
            {words.export}
          </Button>
        )
      }
    >
      {(total > 0 || chosen) && (
        <div className="decision-tools">
          <div className="decision-search">
            <SearchField
              label={words.text}
              showLabel
              placeholder=""
              value={filter.text}
              onChange={(text) => change({ text })}
            />
          </div>
          <TextField
            label={words.who}
            value={filter.who}
            maxLength={200}
            placeholder={words.whoPlaceholder}
            onChange={(who) => change({ who })}
          />
          <Select
            label={words.council}
            value={filter.councilId ?? ALL}
            onChange={(id) => change({ councilId: id === ALL ? null : id })}
            options={[{ id: ALL, label: words.allCouncils }, ...councils.map(({ id, name }) => ({ id, label: name }))]}
          />
          <Select
            label={words.year}
            value={String(filter.year ?? ALL)}
            onChange={(year) => change({ year: year === ALL ? null : Number(year) })}
            options={[
              { id: ALL, label: words.allYears },
              ...years.map((year) => ({ id: `${year}`, label: `${year}` })),
            ]}
          />
          <Select
            label={words.status}
            value={filter.status ?? ALL}
            onChange={(status) => change({ status: status === ALL ? null : (status as MeetingStatus) })}
            options={[
              { id: ALL as string, label: words.allStatuses },
              ...MEETING_STATUSES.map((id) => ({ id: id as string, label: STATUS_WORDS[id] })),
            ]}
          />
        </div>
      )}
      <p className="quiet small decision-count" role="status">
        {total > 0 ? words.count(total) : chosen ? words.noHit : ''}
      </p>
      {total === 0 && !chosen && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      {rows.length > 0 && <DecisionTable rows={rows} onOpen={open} onExtract={setExtractOf} />}
      {total > PAGE && <Pages offset={offset} shown={rows.length} total={total} onOffset={setOffset} />}
      <ExtractDialog
        meetingId={extractOf?.meetingId ?? null}
        itemIds={extractOf === null ? [] : [extractOf.itemId]}
        onClose={() => setExtractOf(null)}
      />
    </Page>
  );
}

interface PagesProps {
  offset: number;
  shown: number;
  total: number;
  onOffset: (offset: number) => void;
}

function Pages({ offset, shown, total, onOffset }: PagesProps) {
  const go = (to: number) => {
    onOffset(to);
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  return (
    <nav className="row decision-pages" aria-label={words.table}>
      <Button size="small" icon="previous" isDisabled={offset === 0} onPress={() => go(Math.max(0, offset - PAGE))}>
        {words.previous}
      </Button>
      <span className="quiet small">{words.range(offset + 1, offset + shown, total)}</span>
      <Button size="small" icon="next" isDisabled={offset + shown >= total} onPress={() => go(offset + PAGE)}>
        {words.next}
      </Button>
    </nav>
  );
}
