import { useState } from 'react';
import { sv } from '../../text/sv.ts';
import { TextField } from '../../ui/text-field.tsx';

const MOST = 4;

export interface LinesFieldProps {
  label: string;
  help: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  error: string | undefined;
}

/** A few short lines, one per row of the field. What is typed stays as typed; empty rows at the end are not kept. */
export function LinesField({ label, help, value, onChange, error }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const lines = typed === null ? value : linesOf(typed);
  return (
    <TextField
      label={label}
      help={help}
      multiline
      value={typed ?? value.join('\n')}
      error={lines.length > MOST ? sv.brand.tooManyLines : error}
      onChange={(text) => {
        setTyped(text);
        const next = linesOf(text);
        if (next.length <= MOST) onChange(next);
      }}
      onBlur={() => setTyped((text) => (text !== null && linesOf(text).length > MOST ? text : null))}
    />
  );
}

/** An empty row in the middle may be meant; those at the end are only where the cursor stands. */
const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'));
