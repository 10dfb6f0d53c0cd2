import { useRef } from 'react';
import { NextGuest } from '../../../../../shared/domain/meeting.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, insert, remove } from '../../saving/ops.ts';

const words = sv.meeting.next;

/** Who was promised a place at the next meeting, and what she is to speak of. */
export function Guests() {
  const { change, type, takeAway } = useDesk();
  const guests = useOpen((open) => open.meeting.nextGuests);
  const list = useRef<HTMLOListElement>(null);

  const add = () => {
    change(words.label.guest, insert('nextGuests', guests.length, NextGuest.parse({ id: crypto.randomUUID() })));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-of-type input')?.focus());
  };

  return (
    <div className="fields">
      {guests.length > 0 && (
        <ol className="topics" ref={list}>
          {guests.map((guest, index) => (
            <li key={guest.id} className="guest">
              <TextField
                label={words.guest(index + 1)}
                placeholder={words.guestPlaceholder}
                value={guest.name}
                maxLength={200}
                onChange={(text) => type(words.label.guest, at('nextGuests', guest.id, 'name'), text)}
              />
              <TextField
                label={words.guestTopic}
                value={guest.topic}
                maxLength={300}
                onChange={(text) => type(words.label.guest, at('nextGuests', guest.id, 'topic'), text)}
              />
              <Button
                variant="quiet"
                size="small"
                icon="close"
                iconOnly
                onPress={() =>
                  takeAway(words.label.removeGuest, words.guestRemoved, remove(at('nextGuests', guest.id)))
                }
              >
                {`${words.remove}: ${words.guest(index + 1)}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button size="small" icon="add" onPress={add}>
          {words.addGuest}
        </Button>
      </div>
    </div>
  );
}
