import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { say } from '../../../../ui/live.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { guestOp } from './attendance-ops.ts';

const words = sv.meeting.attendance;
const EMPTY = { name: '', organisation: '', title: '' };

/** A guest is typed once: name, organisation or title, Enter, and the next one. */
export function GuestForm() {
  const { change } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const [guest, setGuest] = useState(EMPTY);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const put = (part: Partial<typeof EMPTY>) => setGuest({ ...guest, ...part });

  return (
    <Form
      className="guest-form"
      aria-label={words.guest.title}
      onSubmit={(event) => {
        event.preventDefault();
        const name = guest.name.trim();
        setMissing(name === '');
        if (name !== '') {
          change(words.label.add(name), guestOp(rows, guest));
          say(words.guest.added(name));
          setGuest(EMPTY);
        }
        first.current?.focus();
      }}
    >
      <h3>{words.guest.title}</h3>
      <div className="guest-fields">
        <TextField
          label={words.guest.name}
          value={guest.name}
          maxLength={200}
          inputRef={first}
          error={missing ? words.guest.nameMissing : undefined}
          onChange={(name) => {
            setMissing(false);
            put({ name });
          }}
        />
        <TextField
          label={words.guest.organisation}
          value={guest.organisation}
          maxLength={200}
          onChange={(organisation) => put({ organisation })}
        />
        <TextField
          label={words.guest.personTitle}
          value={guest.title}
          maxLength={200}
          onChange={(title) => put({ title })}
        />
        <Button type="submit" icon="add">
          {words.guest.add}
        </Button>
      </div>
    </Form>
  );
}
