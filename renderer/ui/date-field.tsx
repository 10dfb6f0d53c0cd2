import { parseDate } from '@internationalized/date';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import './date-field.css';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  value: IsoDate | null;
  onChange: (day: IsoDate | null) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

/** A calendar day: typed as åååå-mm-dd or picked in a calendar. Never a day that does not exist. */
export function DateField({ label, help, error, optional, value, onChange, ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      className="field date-field"
      granularity="day"
      shouldForceLeadingZeros
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="input input-group">
        <DateInput className="input-segments">
          {(segment) => <DateSegment className="input-segment" segment={segment} />}
        </DateInput>
        <Button variant="quiet" size="small" icon="calendar" iconOnly>
          {sv.ui.openCalendar}
        </Button>
      </Group>
      <FieldFoot help={help} error={error} />
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Calendar className="calendar" firstDayOfWeek="mon">
            <header className="calendar-head">
              <Button slot="previous" variant="quiet" icon="previous" iconOnly>
                {sv.ui.previousMonth}
              </Button>
              <CalendarHeading className="calendar-month" />
              <Button slot="next" variant="quiet" icon="next" iconOnly>
                {sv.ui.nextMonth}
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
