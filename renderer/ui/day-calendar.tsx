import { parseDate } from '@internationalized/date';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import './day-calendar.css';

/** A month to pick a day from, by arrow keys or mouse. Weeks begin on Monday. */
export function DayCalendar({ value, onPick }: { value: IsoDate | null; onPick: (day: IsoDate) => void }) {
  return (
    <Calendar
      className="calendar"
      firstDayOfWeek="mon"
      autoFocus
      defaultValue={value === null ? null : parseDate(value)}
      onChange={(day) => onPick(day.toString())}
    >
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
  );
}
