import { useState } from 'react';
import type { HistoryYear } from '../../../shared/calls/meeting-history.ts';
import { MEETING_STATUSES, type MeetingStatus } from '../../../shared/domain/meeting.ts';
import { useCall, useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';

const words = sv.history;
const ALL = 'alla';

export interface HistoryScope {
  councilId: string | null;
  year: HistoryYear | null;
  status: MeetingStatus | null;
  includeRemoved: boolean;
}

export type ScopeInHand = { value: HistoryScope; set: (change: Partial<HistoryScope>) => void };

/** Kept while the app is open: whoever comes back from a meeting finds the list as she left it. */
let kept: HistoryScope = { councilId: null, year: null, status: null, includeRemoved: false };

export function useHistoryScope(): ScopeInHand {
  const [value, setValue] = useState(kept);
  const set = (change: Partial<HistoryScope>) => {
    kept = { ...value, ...change };
    setValue(kept);
  };
  return { value, set };
}

/** Which council, year and status; only what the part in sight asks for. */
export function HistoryTools({ scope: { value, set }, part }: { scope: ScopeInHand; part: string }) {
  const councils = useCall('councils.list', null);
  const { councilId, includeRemoved } = value;
  const ofOne = part === 'roller' || part === 'narvaro';
  const { data: years = [] } = useChangingCall('meetings.years', { councilId, includeRemoved });
  const yearWord = (year: HistoryYear) => (year === 'utan-datum' ? words.noYear : year);
  // a year the council has no meetings in stays to be seen, or the list would seem to be of all years
  const shown =
    value.year !== null && !years.some(({ year }) => year === value.year)
      ? [{ year: value.year, meetings: 0 }, ...years]
      : years;
  return (
    <div className="row history-tools">
      <div className="history-council">
        <Select
          label={words.council}
          value={councilId ?? (ofOne ? (councils[0]?.id ?? ALL) : ALL)}
          onChange={(id) => set({ councilId: id === ALL ? null : id })}
          options={[
            // attendance and roles are told of one council at a time
            ...(ofOne ? [] : [{ id: ALL, label: words.all }]),
            ...councils.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      </div>
      {part !== 'roller' && (
        <div className="history-year">
          <Select
            label={words.year}
            value={value.year ?? ALL}
            onChange={(year) => set({ year: year === ALL ? null : year })}
            options={[
              { id: ALL, label: words.allYears },
              ...shown.map(({ year }) => ({ id: year as string, label: yearWord(year) })),
            ]}
          />
        </div>
      )}
      {part === 'moten' && (
        <>
          <div className="history-year">
            <Select
              label={words.status}
              value={value.status ?? ALL}
              onChange={(id) => set({ status: MEETING_STATUSES.find((one) => one === id) ?? null })}
              options={[
                { id: ALL, label: words.allStatuses },
                ...MEETING_STATUSES.map((id) => ({ id: id as string, label: sv.terms.status[id] })),
              ]}
            />
          </div>
          <Switch label={words.showRemoved} value={includeRemoved} onChange={(on) => set({ includeRemoved: on })} />
        </>
      )}
    </div>
  );
}
