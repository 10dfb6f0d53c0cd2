import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { sv } from '../../text/sv.ts';
import { Icon } from '../../ui/icon.tsx';
import { HitWords } from './hit-words.tsx';
import { useOpenHit } from './open-hit.ts';
import './search-box.css';
import { countOf, type RowGroup, rowGroups, type SearchRow } from './search-rows.ts';
import { type Asked, isWorthAsking, useFound } from './use-found.ts';

const words = sv.search;
/** Of each kind; the page has the rest. */
const SHOWN = 5;
/** A pause after which the count is read out: not after each letter. */
const SAID_AFTER_MS = 600;
const PAGE = 5;

export interface SearchBoxProps {
  onNewMeeting: () => void;
  onClose: () => void;
}

const questionOf = (text: string): Asked | null =>
  isWorthAsking(text)
    ? { text, kind: null, councilId: null, year: null, order: 'best', count: false, limit: SHOWN, offset: 0 }
    : null;

/** One box over everything, by keys alone: what is typed is looked for at once, the best first. */
export function SearchBox({ onNewMeeting, onClose }: SearchBoxProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const asked = useMemo(() => questionOf(text), [text]);
  const found = useFound(asked);
  const groups = useMemo(() => rowGroups(text, found), [text, found]);
  const rows = groups.flatMap((group) => group.rows);
  const openHit = useOpenHit();
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(active, Math.max(rows.length - 1, 0));
  const nothing = asked !== null && found !== null && found.groups.length === 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is chosen comes into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, groups]);

  function open(row: SearchRow | undefined): void {
    if (row === undefined) return;
    onClose();
    if (row.kind === 'hit') openHit(row.hit, text);
    else if (row.kind === 'all') void navigate({ to: '/sok', search: { q: text } });
    else if (row.action.to === null) onNewMeeting();
    else void navigate({ to: row.action.to });
  }

  function keyDown(event: KeyboardEvent): void {
    const to = nextRow(event.key, at, rows.length);
    if (event.nativeEvent.isComposing || (to === null && event.key !== 'Enter')) return;
    event.preventDefault();
    if (to === null) open(rows[at]);
    else setActive(to);
  }

  return (
    <div className="search-box">
      <div className="search-box-field">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the box was opened to type in
          autoFocus
          role="combobox"
          aria-label={words.label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={rows[at] && `${id}-${rows[at].key}`}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={keyDown}
        />
      </div>
      {nothing && <p className="search-box-note">{found.error ?? words.nothing(text.trim())}</p>}
      <div
        className="search-box-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={words.list}
        ref={list}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <Group key={group.key} id={id} group={group} active={rows[at]} text={text} onOpen={open} />
        ))}
      </div>
      <p className="search-box-hint">{words.hint}</p>
      <SaidCount text={text} {...countOf(found)} known={found !== null} />
    </div>
  );
}

function nextRow(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(at + PAGE, count - 1);
  return key === 'PageUp' ? Math.max(at - PAGE, 0) : null;
}

interface GroupProps {
  id: string;
  group: RowGroup;
  active: SearchRow | undefined;
  text: string;
  onOpen: (row: SearchRow) => void;
}

function Group({ id, group, active, text, onOpen }: GroupProps) {
  const label = `${id}-group-${group.key}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box (WAI-ARIA 1.2, listbox)
    <div role="group" aria-labelledby={label}>
      <div className="search-box-group" id={label} role="presentation">
        {group.label}
      </div>
      {group.rows.map((row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
        <div
          key={row.key}
          id={`${id}-${row.key}`}
          className="search-box-row"
          role="option"
          aria-selected={row.key === active?.key}
          tabIndex={-1}
          // the focus stays where it is typed
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(row)}
        >
          <RowWords row={row} text={text} />
        </div>
      ))}
    </div>
  );
}

function RowWords({ row, text }: { row: SearchRow; text: string }) {
  if (row.kind === 'hit') return <HitWords hit={row.hit} />;
  return (
    <span className="search-box-action">
      <Icon name={row.kind === 'all' ? 'search' : row.action.icon} />
      {row.kind === 'all' ? words.all(text.trim()) : row.action.label}
    </span>
  );
}

/** Tells how many there are when the fingers rest. */
function SaidCount({ text, count, many, known }: { text: string; count: number; many: boolean; known: boolean }) {
  const now = useDeferredValue(known ? words.said(count, many) : '');
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every letter
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [now, text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
