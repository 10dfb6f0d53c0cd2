import { useState } from 'react';
import type { ClockTime } from '../../shared/domain/dates.ts';
import { clock, readTime } from '../../shared/swedish/times.ts';
import { sv } from '../text/sv.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface TimeFieldProps extends FieldProps {
  value: ClockTime | null;
  onChange: (time: ClockTime | null) => void;
  isDisabled?: boolean;
}

/** A clock time as people type it: "920", "9.20" and "09:20" all become 09.20 when the field is left. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : clock(value));
  const unreadable = typed !== null && typed.trim() !== '' && readTime(typed) === null;
  const [left, setLeft] = useState(false);

  return (
    <TextField
      {...rest}
      value={shown}
      placeholder={sv.ui.timePattern}
      maxLength={10}
      error={left && unreadable ? sv.ui.timeUnreadable : error}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        const time = readTime(text);
        if (text.trim() === '') onChange(null);
        else if (time !== null) onChange(time);
      }}
      onBlur={() => {
        setLeft(true);
        if (!unreadable) setTyped(null);
      }}
    />
  );
}
