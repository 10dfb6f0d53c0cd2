import { memo, useCallback, useMemo, useState } from 'react';
import {
  SEARCH_KINDS,
  SEARCH_MOST,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
} from '../../../shared/calls/search.ts';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { HitWords } from './hit-words.tsx';
import { useOpenHit } from './open-hit.ts';
import './search-page.css';
import { countOf } from './search-rows.ts';
import { useCounted } from './use-counted.ts';
import { type Asked, type Found, isWorthAsking } from './use-found.ts';
import { useQuestion } from './use-question.ts';

const words = sv.search;
const ALL = 'alla';
/** Of each kind; of one kind alone so many at a time, up to SEARCH_MOST. */
const OF_EACH = 10;
const PAGE = 50;

type Filters = Pick<Asked, 'kind' | 'councilId' | 'year' | 'order'> & { pages: number };
const NO_FILTERS: Filters = { kind: null, councilId: null, year: null, order: 'best', pages: 1 };

function questionOf(text: string, { pages, ...filters }: Filters): Asked | null {
  if (!isWorthAsking(text)) return null;
  const limit = filters.kind === null ? OF_EACH : Math.min(pages * PAGE, SEARCH_MOST);
  return { text, ...filters, count: false, limit, offset: 0 };
}

/** All results, the best first, narrowed by kind, council and year. */
export function SearchPage() {
  const { text, type, settle } = useQuestion();
  const openHit = useOpenHit();
  const [filters, setFilters] = useState(NO_FILTERS);
  const asked = useMemo(() => questionOf(text, filters), [text, filters]);
  const { found, isCounted } = useCounted(asked);
  const { count, many } = countOf(found);
  const open = useCallback(
    (hit: SearchHit, searched: string) => void settle().then(() => openHit(hit, searched)),
    [settle, openHit],
  );
  const more = useCallback(
    (kind: SearchKind) =>
      setFilters((before) => ({ ...before, kind, pages: before.kind === null ? 1 : before.pages + 1 })),
    [],
  );

  return (
    <Page title={words.title} lead={words.lead}>
      <div className="row search-page-tools">
        <SearchField label={words.label} placeholder={words.placeholder} value={text} onChange={type} />
        <FilterFields filters={filters} onChange={setFilters} />
      </div>
      {found?.error && <Banner tone="error">{found.error}</Banner>}
      <p className="quiet search-page-count" role="status">
        {asked === null
          ? words.begin
          : found && !found.error && (count === 0 ? words.nothing(text.trim()) : isCounted && words.said(count, many))}
      </p>
      {found && <Results found={found} isCounted={isCounted} onOpen={open} onMore={more} />}
    </Page>
  );
}

interface FilterFieldsProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Drawn anew when a filter changes, not at each letter. */
const FilterFields = memo(function FilterFields({ filters, onChange }: FilterFieldsProps) {
  const councils = useCall('councils.list', null);
  const years = useCall('search.years', null);
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change, pages: 1 });
  return (
    <>
      <div className="search-page-filter">
        <Select
          label={words.kind}
          value={filters.kind ?? ALL}
          onChange={(kind) => set({ kind: kind === ALL ? null : kind })}
          options={[
            { id: ALL, label: words.everything },
            ...SEARCH_KINDS.map((id) => ({ id, label: words.kinds[id] })),
          ]}
        />
      </div>
      <div className="search-page-filter">
        <Select
          label={words.council}
          value={filters.councilId ?? ALL}
          onChange={(id) => set({ councilId: id === ALL ? null : id })}
          options={[{ id: ALL, label: words.allCouncils }, ...councils.map(({ id, name }) => ({ id, label: name }))]}
        />
      </div>
      <div className="search-page-narrow">
        <Select
          label={words.year}
          value={filters.year === null ? ALL : String(filters.year)}
          onChange={(year) => set({ year: year === ALL ? null : Number(year) })}
          options={[
            { id: ALL, label: words.allYears },
            ...years.map((year) => ({ id: String(year), label: String(year) })),
          ]}
        />
      </div>
      <div className="search-page-narrow">
        <Select
          label={words.order}
          value={filters.order}
          onChange={(order) => set({ order })}
          options={(['best', 'newest'] as const).map((id) => ({ id, label: words.orders[id] }))}
        />
      </div>
    </>
  );
});

interface ResultsProps {
  found: Found;
  isCounted: boolean;
  onOpen: (hit: SearchHit, searched: string) => void;
  onMore: (kind: SearchKind) => void;
}

/** Drawn anew when there is an answer, not at each letter. */
const Results = memo(function Results({ found: { groups, asked }, isCounted, onOpen, onMore }: ResultsProps) {
  return groups.map((group) => (
    <ResultGroup
      key={group.kind}
      group={group}
      asked={asked}
      isCounted={isCounted}
      onOpen={(hit) => onOpen(hit, asked.text)}
      onMore={() => onMore(group.kind)}
    />
  ));
});

interface ResultGroupProps {
  group: SearchGroup;
  asked: Asked;
  isCounted: boolean;
  onOpen: (hit: SearchHit) => void;
  onMore: () => void;
}

/** The hits of one kind. */
function ResultGroup({ group: { kind, hits, total, atLeast }, asked, isCounted, onOpen, onMore }: ResultGroupProps) {
  const atEnd = hits.length >= SEARCH_MOST;
  return (
    <Section
      title={words.kinds[kind]}
      state={isCounted && <span className="quiet small">{words.groupCount(total, atLeast)}</span>}
    >
      <ul className="results">
        {hits.map((hit, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one meeting can be found many times, and nothing moves in this list
          <li key={i}>
            <button type="button" className="result" onClick={() => onOpen(hit)}>
              <HitWords hit={hit} />
            </button>
          </li>
        ))}
      </ul>
      {hits.length < total && !atEnd && (
        <Button className="results-more" onPress={onMore}>
          {asked.kind === null ? words.showAllOf(words.kinds[kind]) : words.showMore}
        </Button>
      )}
      {atEnd && <p className="quiet results-more">{words.narrow}</p>}
    </Section>
  );
}
