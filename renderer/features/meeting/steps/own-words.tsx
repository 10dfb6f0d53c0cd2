import { type ReactNode, useState } from 'react';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useDesk } from '../desk/desk.ts';

const words = sv.meeting.own;

export interface OwnWordsProps {
  /** Path of the text that is printed word for word instead of the fields; null in the meeting while the fields count. */
  path: string;
  value: string | null;
  /** What it is written for: "tiden". */
  what: string;
  label: string;
  /** Where it starts: what the fields would give. */
  suggestion?: string;
  children: ReactNode;
}

/** Fields, and behind a quiet button the way to write something else in their stead. The fields are kept meanwhile. */
export function OwnWords({ path, value, what, label, suggestion = '', children }: OwnWordsProps) {
  const { change, type } = useDesk();
  const [justOpened, setJustOpened] = useState(false);
  if (value === null) {
    return (
      <div className="own-words">
        {children}
        <Button
          variant="quiet"
          size="small"
          icon="edit"
          onPress={() => {
            setJustOpened(true);
            change(label, { op: 'set', path, value: suggestion });
          }}
        >
          {words.write(what)}
        </Button>
      </div>
    );
  }
  return (
    <div className="own-words">
      <TextField
        label={label}
        help={words.help}
        value={value}
        autoFocus={justOpened}
        onChange={(text) => type(label, path, text)}
      />
      <Button variant="quiet" size="small" icon="undo" onPress={() => change(label, { op: 'set', path, value: null })}>
        {words.back}
      </Button>
    </div>
  );
}
