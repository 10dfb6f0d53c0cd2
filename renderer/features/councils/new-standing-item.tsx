import { useState } from 'react';
import { Form } from 'react-aria-components';
import { type ItemKind, StandingItem } from '../../../shared/domain/council.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = sv.councils.standing;

const TELLING: readonly [RegExp, ItemKind][] = [
  [/öppn/i, 'opening'],
  [/upprop/i, 'roll-call'],
  [/dagordning|föredragningslista/i, 'agenda-approval'],
  [/juster/i, 'adjuster-election'],
  [/jäv/i, 'conflict-of-interest'],
  [/(föregående|förra).*(protokoll|anteckningar|möte)/i, 'previous-minutes'],
  [/nästa (möte|sammanträde)/i, 'next-meeting'],
  [/mötesdagar|mötestider|sammanträdestider/i, 'meeting-dates'],
  [/uppföljning|logg/i, 'follow-up'],
  [/beslut/i, 'decision'],
  [/övrig/i, 'other'],
  [/avslut/i, 'closing'],
];

/** What an item is about, by its heading; information when it does not tell. */
export function guessItemKind(heading: string): ItemKind {
  return TELLING.find(([word]) => word.test(heading))?.[1] ?? 'information';
}

/** A line at the foot of the list: type, Enter, type the next. */
export function NewStandingItem({ onAdd }: { onAdd: (item: StandingItem) => void }) {
  const [heading, setHeading] = useState('');
  return (
    <Form
      className="standing-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (heading.trim() === '') return;
        onAdd(StandingItem.parse({ id: crypto.randomUUID(), heading, kind: guessItemKind(heading) }));
        setHeading('');
      }}
    >
      <TextField label={words.add} help={words.addHelp} value={heading} onChange={setHeading} maxLength={300} />
      <Button type="submit" icon="add">
        {words.addButton}
      </Button>
    </Form>
  );
}
