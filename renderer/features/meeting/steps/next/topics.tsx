import { type KeyboardEvent, useRef } from 'react';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, move, remove } from '../../saving/ops.ts';

const words = sv.meeting.next;

/** Lines to write in: Enter gives the next one, Backspace in an empty one takes it away. */
export function Topics() {
  const { change, type, takeAway } = useDesk();
  const topics = useOpen((open) => open.meeting.nextTopics);
  const list = useRef<HTMLOListElement>(null);

  const focus = (index: number) => requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  const add = (index: number) => {
    change(words.label.topic, insert('nextTopics', index, { id: crypto.randomUUID(), text: '' } as { id: string }));
    focus(index);
  };
  const keyDown = (index: number, id: string) => (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, altKey } = event;
    if (event.nativeEvent.isComposing) return;
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (key === 'Enter' && !event.ctrlKey) add(index + 1);
    else if (key === 'Backspace' && event.currentTarget.value === '') {
      change(words.label.removeTopic, remove(at('nextTopics', id)));
      focus(Math.max(0, index - 1));
    } else if (by !== 0 && altKey && topics[index + by]) {
      change(words.label.topic, move(at('nextTopics', id), index + by));
      focus(index + by);
    } else if (by !== 0 && !altKey) focus(index + by);
    else return;
    event.preventDefault();
  };

  return (
    <div className="fields">
      {topics.length > 0 && (
        <ol className="topics" ref={list}>
          {topics.map((topic, index) => (
            <li key={topic.id} className="topic">
              <input
                className="input"
                aria-label={words.topic(index + 1)}
                value={topic.text}
                maxLength={1000}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => type(words.label.topic, at('nextTopics', topic.id, 'text'), event.target.value)}
                onKeyDown={keyDown(index, topic.id)}
              />
              <Button
                variant="quiet"
                size="small"
                icon="close"
                iconOnly
                onPress={() =>
                  takeAway(words.label.removeTopic, words.topicRemoved, remove(at('nextTopics', topic.id)))
                }
              >
                {`${words.remove}: ${words.topic(index + 1)}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="small" icon="add" onPress={() => add(topics.length)}>
          {words.addTopic}
        </Button>
      </div>
    </div>
  );
}
