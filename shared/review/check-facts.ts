import { clock } from '../swedish/times.ts';
import type { Rule } from './check-meeting.ts';
import type { Finding } from './finding.ts';

/** Date, time and place belong in every record of a meeting (domain.md W1; R23). */
const missingFacts: Rule = (meeting) => {
  const found: Finding[] = [];
  if (meeting.date === null && meeting.titleText === null) {
    found.push({
      rule: 'date-missing',
      severity: 'error',
      message: 'Mötet har inget datum. Skriv dagen då det hölls.',
      step: 'mote',
      anchor: 'date',
    });
  }
  if (meeting.start === null && meeting.timeText === null && meeting.titleText === null) {
    found.push({
      rule: 'time-missing',
      severity: 'warning',
      message: 'Mötets tid saknas.',
      step: 'mote',
      anchor: 'time',
    });
  }
  if (
    meeting.place.trim() === '' &&
    meeting.placeText === null &&
    !(meeting.digital && meeting.platform.trim() !== '')
  ) {
    found.push({
      rule: 'place-missing',
      severity: 'warning',
      message: 'Plats saknas. Skriv rummet, eller den digitala plattformen.',
      step: 'mote',
      anchor: 'place',
    });
  }
  return found;
};

const endBeforeStart: Rule = ({ start, end }) =>
  start !== null && end !== null && end <= start
    ? [
        {
          rule: 'end-before-start',
          severity: 'error',
          message: `Mötet slutar (${clock(end)}) innan det börjar (${clock(start)}). Rätta någon av tiderna.`,
          step: 'mote',
          anchor: 'time',
        },
      ]
    : [];

export const factRules: readonly Rule[] = [missingFacts, endBeforeStart];
