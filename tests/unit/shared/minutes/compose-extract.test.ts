import { describe, expect, test } from 'vitest';
import { composeExtract, type ExtractFacts } from '../../../../shared/minutes/compose-extract.ts';
import { composeNotice } from '../../../../shared/minutes/compose-notice.ts';
import type { MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import {
  agendaItem,
  attendee,
  builtInTemplate,
  recordOf,
  sampleRecord,
  soundMeeting,
} from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';

const treeText = (document: MinutesDocument) => treeLines(document).join('\n');
const FACTS: ExtractFacts = {
  itemIds: [],
  adjusted: true,
  adjustedOn: '2026-09-20',
  withAttendance: true,
  certifiedBy: 'Cia Ceder',
  sentTo: '',
};
const decision = (id: string, ...texts: string[]) => ({
  id,
  clauses: texts.map((text, i) => ({ id: `${id}${i}`, text })),
});
const meeting = soundMeeting({
  attendance: [
    attendee({ id: 'a', name: 'Åsa Ahl', party: 'S', roles: ['ordforande'] }),
    attendee({ id: 'b', name: 'Bo Berg', party: 'M', intervals: [{ from: '09:20', to: null }] }),
    attendee({ id: 'd', name: 'Dan Dahl', party: 'C', presence: 'absent' }),
    attendee({ id: 'e', name: 'Eva Ek', organisation: 'Polisen' }),
    attendee({ id: 'c', name: 'Cia Ceder', kind: 'sekreterare', roles: ['sekreterare'] }),
  ],
  items: [
    agendaItem({ id: 'i1', heading: 'Öppnande' }),
    agendaItem({
      id: 'i2',
      heading: 'Planen',
      decisions: [decision('b', 'anta planen')],
      conflicts: [{ id: 'j', attendanceId: 'b' }],
    }),
    agendaItem({ id: 'i3', heading: 'Övrigt', decisions: [decision('b3', 'vänta')] }),
  ],
});
const of = (facts: Partial<ExtractFacts>, record = recordOf(meeting), template = 'protokoll-rad') =>
  treeText(composeExtract(record, builtInTemplate(template), { ...FACTS, ...facts }));

describe('an extract', () => {
  test('holds the chosen items with the numbers they have in the minutes, and nothing of the others', () => {
    const text = of({ itemIds: ['i3', 'i2'] });
    expect(text).toMatch(/2\.\s*Planen[\s\S]*att anta planen[\s\S]*3\.\s*Övrigt[\s\S]*att vänta/);
    expect(text).not.toContain('Öppnande');
    expect(text).toContain('Trygghetsrådet');
    expect(text).toContain('20 september 2026');
  });

  test('of an advisory council says whether elected members took part, and who did not for jäv', () => {
    const text = of({ itemIds: ['i2', 'i3'] });
    expect(text).toContain('Åsa Ahl (S) och Bo Berg (M), från kl 09.20 deltog.');
    expect(text).toContain('Bo Berg deltog inte i 2 på grund av jäv.');
    expect(text).not.toContain('Dan Dahl');
    expect(of({ itemIds: ['i2'], withAttendance: false })).not.toContain('Förtroendevalda');
    const without = recordOf(
      soundMeeting({ ...meeting, attendance: meeting.attendance.filter(({ party }) => party === '') }),
    );
    expect(of({ itemIds: ['i2'] }, without)).toContain('Inga förtroendevalda deltog.');
  });

  test('of a body under kommunallagen lists who decided', () => {
    const record = recordOf(meeting, {
      council: { name: 'Sociala nämnden', kind: 'namnd', klApplies: true, numbering: 'paragraph-per-meeting' },
    });
    const text = of({ itemIds: ['i2'] }, record, 'protokoll-kl');
    expect(text).toContain('Beslutande');
    expect(text).toContain('§ 2');
    expect(text).not.toContain('Förtroendevalda');
  });

  test('is certified only when the minutes are adjusted, or the item was at once', () => {
    expect(of({ itemIds: ['i2'] })).toContain('Rätt utdraget intygar');
    const draft = of({ itemIds: ['i2'], adjusted: false });
    expect(draft).not.toContain('Rätt utdraget intygar');
    expect(draft).toContain('Protokollet är ännu inte justerat.');
    const atOnce = recordOf(soundMeeting({ ...meeting, items: [agendaItem({ id: 'i2', immediatelyAdjusted: true })] }));
    expect(of({ itemIds: ['i2'], adjusted: false }, atOnce)).toContain('Rätt utdraget intygar');
  });

  test('of notes is called by their name', () => {
    const record = recordOf(soundMeeting({ ...meeting, documentKind: 'minnesanteckningar' }));
    expect(of({ itemIds: ['i2'], adjusted: false }, record)).toContain('Utdrag ur minnesanteckningar');
  });

  test('a sub-item alone does not skip a heading level, and every sample in every template can be taken out of', () => {
    for (const name of [
      'koping-2019-03-06',
      'vaxjo-2017-10-11',
      'finspang-2020-11-05',
      'arboga-2021',
      'avesta-2024-05-17',
    ]) {
      const record = sampleRecord(name);
      for (const item of record.meeting.items) {
        const { children } = composeExtract(record, builtInTemplate(record.template), { ...FACTS, itemIds: [item.id] });
        const levels = children.flatMap((node) => (node.kind === 'heading' ? [node.level] : []));
        for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a notice', () => {
  const board = recordOf(soundMeeting({ ...meeting, date: '2024-05-17' }), {
    council: { name: 'Sociala nämnden', kind: 'namnd', klApplies: true, numbering: 'paragraph-per-meeting' },
  });

  test('reckons its days from what was noted', () => {
    const text = treeText(
      composeNotice(board, builtInTemplate('protokoll-kl'), {
        adjustedOn: '2024-05-31',
        postedOn: '2024-06-02',
        signedBy: 'Cia Ceder',
      }),
    );
    expect(text).toContain('Protokollet är justerat.');
    expect(text).toContain('2 juni 2024');
    expect(text).toContain('24 juni 2024');
    expect(text).toContain('25 juni 2024');
    expect(text).toContain('§§ 1–3');
  });

  test('leaves out the time to appeal where there is none', () => {
    const text = treeText(composeNotice(recordOf(meeting), builtInTemplate('protokoll-rad'), { signedBy: '' }));
    expect(text).not.toContain('överklagande');
  });
});
