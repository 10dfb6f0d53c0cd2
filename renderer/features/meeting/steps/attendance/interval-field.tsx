import { useState } from 'react';
import type { Interval } from '../../../../../shared/domain/attendance.ts';
import { sv } from '../../../../text/sv.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { intervalText, readIntervals } from './interval-text.ts';

const words = sv.meeting.attendance.fields;

export interface IntervalFieldProps {
  intervals: readonly Interval[];
  /** What was typed before the field came up. */
  typed: string | null;
  onChange: (intervals: Interval[]) => void;
}

/** When somebody was there: "920-1050", "ansluter 9.20". Written out when the field is left; what cannot be read stays. */
export function IntervalField({ intervals, typed, onChange }: IntervalFieldProps) {
  const [draft, setDraft] = useState<string | null>(typed);
  const [left, setLeft] = useState(false);
  const unreadable = draft !== null && readIntervals(draft) === null;
  return (
    <TextField
      label={words.times}
      help={words.timesHelp}
      value={draft ?? intervalText(intervals)}
      autoFocus={typed !== null}
      error={left && unreadable ? words.timesUnreadable : undefined}
      onChange={(text) => {
        setDraft(text);
        setLeft(false);
        const read = readIntervals(text);
        if (read !== null) onChange(read);
      }}
      onBlur={() => {
        setLeft(true);
        if (!unreadable) setDraft(null);
      }}
    />
  );
}
