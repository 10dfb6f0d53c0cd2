import { type RefObject, useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import type { Snippet } from '../../../../shared/calls/snippets.ts';
import { useChangingCall } from '../../../api/queries.ts';
import { sv } from '../../../text/sv.ts';
import { useDesk, useOpen } from '../desk/desk.ts';
import { fillPhrase } from './fill-phrase.ts';
import './phrase-menu.css';

const words = sv.meeting.phrases;

export interface PhraseMenuProps {
  isOpen: boolean;
  /** Beside what the list opens. */
  anchor: RefObject<HTMLElement | null>;
  /** Which kind of place the phrase goes into. */
  into: Snippet['into'];
  onPick: (phrase: { title: string; text: string }) => void;
  onClose: () => void;
}

/** Standard phrases, searched as one types, shown with names and dates already in them. */
export function PhraseMenu({ isOpen, anchor, into, onPick, onClose }: PhraseMenuProps) {
  return (
    <Popover
      className="popover phrase-popover"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
    >
      <Dialog className="phrase-dialog" aria-label={words.title} data-own-undo>
        {isOpen && <Phrases into={into} onPick={onPick} />}
      </Dialog>
    </Popover>
  );
}

/** What the list is made of. Read by the step already, so that a phrase searched for at once is there at once. */
export function usePhraseSources() {
  const councilId = useOpen((open) => open.council.id);
  const { data: snippets = [] } = useChangingCall('snippets.list', null);
  const { data: meetings = [] } = useChangingCall('meetings.list', { councilId, includeRemoved: false });
  return { snippets, meetings };
}

function Phrases({ into, onPick }: Pick<PhraseMenuProps, 'into' | 'onPick'>) {
  const { id } = useDesk();
  const council = useOpen((open) => open.council);
  const municipality = useOpen((open) => open.municipality);
  const meeting = useOpen((open) => open.meeting);
  const { snippets, meetings } = usePhraseSources();
  const { contains } = useFilter({ sensitivity: 'base' });

  const sections = useMemo(() => {
    const before = meetings.filter(
      (other) => other.id !== id && other.date !== null && other.date < (meeting.date ?? '9999'),
    );
    const previousDate =
      before
        .map(({ date }) => date!)
        .sort()
        .at(-1) ?? null;
    const facts = { council, municipality, meeting, previousDate };
    const fitting = snippets
      .filter((snippet) => snippet.into === into)
      .map(({ id: key, category, title, text }) => ({ id: key, category, title, text: fillPhrase(text, facts) }));
    return [...Map.groupBy(fitting, ({ category }) => category)].map(([category, phrases]) => ({ category, phrases }));
  }, [snippets, meetings, id, into, council, municipality, meeting]);

  return (
    <Autocomplete filter={contains}>
      <SearchField className="phrase-search" aria-label={words.search} autoFocus>
        <Input className="input" placeholder={words.search} autoComplete="off" spellCheck={false} />
      </SearchField>
      <ListBox
        className="list-box phrase-list"
        aria-label={words.title}
        items={sections.map((section) => ({ ...section, id: section.category }))}
        renderEmptyState={() => <p className="list-empty">{words.none}</p>}
        selectionMode="none"
        onAction={(key) => {
          const phrase = sections.flatMap(({ phrases }) => phrases).find((one) => one.id === key);
          if (phrase) onPick(phrase);
        }}
      >
        {({ category, phrases }) => (
          <ListBoxSection className="list-section">
            <Header>{category}</Header>
            {phrases.map((phrase) => (
              <ListBoxItem
                key={phrase.id}
                id={phrase.id}
                className="list-option phrase"
                textValue={`${phrase.title} ${phrase.text}`}
              >
                <Text slot="label" className="phrase-title">
                  {phrase.title}
                </Text>
                <Text slot="description" className="phrase-text">
                  {phrase.text}
                </Text>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      <p className="phrase-hint">{words.hint}</p>
    </Autocomplete>
  );
}
