import { useRef, useState } from 'react';
import { Dialog, DialogTrigger, Group, Input, Popover, TextField } from 'react-aria-components';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { dayAndDate, longDate, readDate } from '../../shared/swedish/dates.ts';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { DayCalendar } from './day-calendar.tsx';
import './date-field.css';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';
import { today } from './today.ts';

export interface DateFieldProps extends FieldProps {
  value: IsoDate | null;
  onChange: (day: IsoDate | null) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** "6 mars 2019" alone, where the day of the week says nothing. */
  withoutWeekday?: boolean;
}

/**
 * A calendar day, typed as it falls ("6/3 2019", "6 mars", "2019-03-06") or picked in a calendar; shown as "onsdag 6 mars 2019".
 * A day that does not exist is said so in words, and never handed on; what was typed stays.
 */
export function DateField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  onBlur,
  isDisabled,
  autoFocus,
  withoutWeekday,
}: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  const shown = typed ?? (value === null ? '' : (withoutWeekday ? longDate : dayAndDate)(value));
  const read = typed === null || typed.trim() === '' ? null : readDate(typed, today());
  const unread = read && !read.ok ? sv.ui.dateUnreadable[read.why] : undefined;
  const fault = (left ? unread : undefined) ?? error;

  return (
    <TextField
      className="field date-field"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        const now = readDate(text, today());
        if (text.trim() === '') onChange(null);
        else if (now.ok) onChange(now.day);
      }}
      onBlur={() => {
        setLeft(true);
        if (unread === undefined) setTyped(null);
        onBlur?.();
      }}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="input input-group" ref={box}>
        <Input
          placeholder={sv.ui.datePattern}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') setOpen(true);
          }}
        />
        <DialogTrigger isOpen={open} onOpenChange={setOpen}>
          <Button
            variant="quiet"
            size="small"
            icon="calendar"
            iconOnly
            isDisabled={isDisabled ?? false}
            aria-label={`${sv.ui.openCalendar}: ${label}`}
          >
            {sv.ui.openCalendar}
          </Button>
          <Popover className="popover" triggerRef={box} placement="bottom start">
            <Dialog className="calendar-dialog" aria-label={label}>
              <DayCalendar
                value={value}
                onPick={(day) => {
                  setTyped(null);
                  onChange(day);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
      <FieldFoot help={help} error={fault} />
    </TextField>
  );
}
