import { expect, test } from 'vitest';
import { meetingAsText } from '../../../../../../renderer/features/meeting/saving/as-text.ts';
import { Meeting } from '../../../../../../shared/domain/meeting.ts';
import { RichText } from '../../../../../../shared/domain/rich-text.ts';
import record from '../../../../../samples/koping-2019-03-06.json' with { type: 'json' };

/** Every text of the real minutes must be in what is copied when nothing can be saved. */
test('the whole meeting is there to copy', () => {
  const meeting = Meeting.parse(record.meeting);
  const copied = meetingAsText(meeting);
  const texts = (node: unknown): string[] =>
    node === null || typeof node !== 'object'
      ? []
      : Object.entries(node).flatMap(([key, value]) => (key === 'text' ? [String(value)] : texts(value)));
  for (const row of meeting.attendance) expect(copied).toContain(row.name);
  for (const item of meeting.items) {
    expect(copied).toContain(item.heading);
    for (const text of texts(RichText.parse(item.body))) expect(copied).toContain(text);
    for (const clause of item.decisions.flatMap(({ clauses }) => clauses)) expect(copied).toContain(clause.text);
  }
  expect(copied).not.toMatch(/paragraph|bulletList|\[object/);
});
