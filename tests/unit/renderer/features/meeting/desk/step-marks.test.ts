import { describe, expect, test } from 'vitest';
import { stepMark } from '../../../../../../renderer/features/meeting/desk/step-marks.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';
import type { Finding } from '../../../../../../shared/review/finding.ts';

const finding = (rule: string, severity: Finding['severity'] = 'warn'): Finding => ({
  id: rule,
  rule,
  severity,
  stops: null,
  message: rule,
  step: 'mote',
  anchor: 'date',
  path: 'date',
  words: null,
  source: '',
  mend: null,
});
const meeting = Meeting.parse({});

describe('the mark of a step', () => {
  test('is done when nothing is to be said', () => {
    expect(stepMark('mote', meeting, [])).toEqual({ state: 'done', count: 0 });
  });
  test('tells that something is missing as long as nothing looks wrong', () => {
    expect(stepMark('mote', meeting, [finding('date-missing'), finding('place-missing')]).state).toBe('missing');
    expect(stepMark('mote', meeting, [finding('date-missing'), finding('end-before-start')])).toEqual({
      state: 'findings',
      count: 2,
    });
  });
  test('keeps quiet about hints, and about other steps', () => {
    expect(stepMark('mote', meeting, [finding('x', 'info')]).state).toBe('done');
    expect(stepMark('narvaro', meeting, [finding('date-missing')]).state).toBe('done');
  });
  test('is none for what may well stay empty', () => {
    expect(stepMark('nasta-mote', meeting, []).state).toBe('untouched');
    expect(stepMark('nasta-mote', Meeting.parse({ nextMeetings: [{ id: 'n' }] }), []).state).toBe('done');
  });
});
