import { useState } from 'react';
import { sv } from '../../text/sv.ts';
import { TextField } from '../../ui/text-field.tsx';

const MOST = 4;
const LONGEST = 200;

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
  const fault = faultOf(typed === null ? value : linesOf(typed));
  return (
    <TextField
      label={label}
      help={help}
      multiline
      value={typed ?? value.join('\n')}
      error={fault ?? error}
      onChange={(text) => {
        setTyped(text);
        const next = linesOf(text);
        if (faultOf(next) === undefined) onChange(next);
      }}
      onBlur={() => setTyped((text) => (text !== null && faultOf(linesOf(text)) !== undefined ? text : null))}
    />
  );
}

function faultOf(lines: readonly string[]): string | undefined {
  if (lines.length > MOST) return sv.brand.tooManyLines;
  return lines.some((line) => line.length > LONGEST) ? sv.brand.tooLongLine : undefined;
}

/** An empty row in the middle may be meant; those at the end are only where the cursor stands. */
const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'));
