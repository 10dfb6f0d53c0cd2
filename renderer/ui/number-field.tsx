import { useState } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';
import './number-field.css';

export interface NumberFieldProps extends FieldProps {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
}

/**
 * A small whole number, typed or stepped. Not the library's own number field: that one clears its announcer with innerHTML,
 * which the page's policy (Trusted Types) rightly stops.
 */
export function NumberField({ label, help, error, optional, value, onChange, min, max }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const within = (text: string): boolean => /^\s*\d+\s*$/.test(text) && Number(text) >= min && Number(text) <= max;
  const fault = typed === null || within(typed) ? error : sv.ui.numberBetween(min, max);
  const step = (by: number) => {
    setTyped(null);
    onChange(Math.min(max, Math.max(min, value + by)));
  };
  return (
    <TextField
      className="field number-field"
      value={typed ?? String(value)}
      onChange={(text) => {
        setTyped(text);
        if (within(text)) onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="input input-group">
        <Input
          inputMode="numeric"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <Button variant="quiet" size="small" icon="minus" iconOnly isDisabled={value <= min} onPress={() => step(-1)}>
          {`${sv.ui.fewer}: ${label}`}
        </Button>
        <Button variant="quiet" size="small" icon="add" iconOnly isDisabled={value >= max} onPress={() => step(1)}>
          {`${sv.ui.more}: ${label}`}
        </Button>
      </Group>
      <FieldFoot help={help} error={fault} />
    </TextField>
  );
}
