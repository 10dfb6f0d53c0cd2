import { useRef } from 'react';
import { NextMeeting } from '../../../../../shared/domain/meeting.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { TimeField } from '../../../../ui/time-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, remove } from '../../saving/ops.ts';
import { OwnWords } from '../own-words.tsx';
import { Part, StepHead } from '../step-parts.tsx';
import { Guests } from './guests.tsx';
import './next.css';
import { NextDraft } from './next-draft.tsx';
import { Topics } from './topics.tsx';

const words = sv.meeting.next;

/** When the council meets again, and what to take up then. */
export function NextStep() {
  const { change } = useDesk();
  const meetings = useOpen((open) => open.meeting.nextMeetings);
  const council = useOpen((open) => open.council);
  const list = useRef<HTMLDivElement>(null);

  const add = () => {
    const next = NextMeeting.parse({
      id: crypto.randomUUID(),
      start: council.defaultStart,
      end: council.defaultEnd,
      place: council.defaultPlace,
    });
    change(words.add, insert('nextMeetings', meetings.length, next));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.next-meeting:last-of-type input')?.focus());
  };

  return (
    <>
      <StepHead title={words.title}>
        <Button icon="add" onPress={add}>
          {words.add}
        </Button>
      </StepHead>
      <div className="fields" ref={list} data-anchor="next-meeting">
        {meetings.length === 0 ? (
          <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
        ) : (
          meetings.map((next, index) => <NextCard key={next.id} next={next} number={index + 1} />)
        )}
      </div>
      <Part title={words.topics} help={words.topicsHelp}>
        <Topics />
      </Part>
      <Part title={words.guests} help={words.guestsHelp}>
        <Guests />
      </Part>
    </>
  );
}

function NextCard({ next, number }: { next: NextMeeting; number: number }) {
  const { type, takeAway } = useDesk();
  const path = at('nextMeetings', next.id);
  const put = (field: keyof NextMeeting, value: unknown) => {
    if (value !== next[field]) type(words.label.date, at(path, field), value);
  };
  return (
    <section className="next-meeting" aria-label={words.one(number)}>
      <header className="next-head">
        <h3>{words.one(number)}</h3>
        <Button
          variant="quiet"
          size="small"
          icon="remove"
          className="next-remove"
          aria-label={`${words.remove}: ${words.one(number)}`}
          onPress={() => takeAway(words.label.remove, words.removed, remove(path))}
        >
          {words.remove}
        </Button>
      </header>
      <OwnWords path={at(path, 'verbatim')} value={next.verbatim} what={words.own} label={words.ownLabel}>
        <div className="next-fields">
          <DateField label={words.date} value={next.date} onChange={(day) => put('date', day)} />
          <TimeField label={words.start} value={next.start} onChange={(time) => put('start', time)} />
          <TimeField label={words.end} value={next.end} onChange={(time) => put('end', time)} />
          <div className="next-place">
            <TextField label={words.place} value={next.place} maxLength={300} onChange={(text) => put('place', text)} />
            <TextField
              label={words.platform}
              optional
              value={next.platform}
              maxLength={100}
              onChange={(text) => put('platform', text)}
            />
          </div>
        </div>
      </OwnWords>
      <NextDraft next={next} />
    </section>
  );
}
