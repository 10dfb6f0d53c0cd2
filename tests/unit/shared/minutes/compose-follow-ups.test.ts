import { describe, expect, it } from 'vitest';
import { TemplateBlock } from '../../../../shared/domain/template.ts';
import type { FollowUpLogBlock } from '../../../../shared/minutes/compose-follow-ups.ts';
import { ownerName } from '../../../../shared/minutes/compose-follow-ups.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import { templateFaults } from '../../../../shared/minutes/placeholders.ts';
import { agendaItem, builtInTemplate, recordOf, soundMeeting } from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';

const rad = builtInTemplate('protokoll-rad');

function linesWith(options: Partial<FollowUpLogBlock>, given: Parameters<typeof soundMeeting>[0] = {}): string[] {
  const log = TemplateBlock.parse({ type: 'follow-up-log', ...options });
  const blocks = rad.blocks.flatMap((block) =>
    block.type === 'items' ? [block, log] : block.type === 'follow-up-log' ? [] : [block],
  );
  return treeLines(composeMinutes(recordOf(soundMeeting({ followUps, ...given })), { ...rad, blocks }));
}

const before = { topic: 'Kameror' };
const followUps = [
  {
    id: 'e1',
    followUpId: 'f1',
    topic: 'Kameror',
    status: 'Upphandlas.\n\nKlart i maj.',
    owners: [
      { id: 'o1', name: 'Bo von Berg' },
      { id: 'o2', name: 'Tekniska kontoret', kind: 'body' as const },
    ],
    before,
  },
  {
    id: 'e2',
    followUpId: 'f2',
    topic: 'Avtalet',
    before: { topic: 'Avtalet', due: '2026-05-01' },
    due: '2026-05-01',
    since: '2026-02-01',
  },
  { id: 'e3', followUpId: 'f3', topic: 'Ny fråga' },
  {
    id: 'e4',
    followUpId: 'f4',
    topic: 'Planen',
    state: 'done' as const,
    before: { topic: 'Planen' },
    ownerText: 'Bo B.',
  },
];

describe('the log', () => {
  it('has a row for each, with its paragraphs, who is to act, and that it is over', () => {
    expect(linesWith({})).toEqual(
      expect.arrayContaining([
        'Uppföljning',
        'Fråga Läge Ansvarig',
        'Kameror Upphandlas. Klart i maj. Bo von Berg och Tekniska kontoret',
        'Avtalet',
        'Ny fråga',
        'Planen Klar. Bo B.',
      ]),
    );
  });

  it('stands under the item for it, without a heading of its own, when the meeting has one', () => {
    const items = [
      agendaItem({ id: 'i1', heading: 'Logg', kind: 'follow-up' }),
      agendaItem({ id: 'i2', heading: 'Övrigt' }),
    ];
    const lines = linesWith({}, { items });
    expect(lines).not.toContain('Uppföljning');
    expect(lines.indexOf('Planen Klar. Bo B.')).toBeLessThan(lines.findIndex((line) => line.endsWith('Övrigt')));
    const own = linesWith({ place: 'here' }, { items });
    expect(own.indexOf('Uppföljning')).toBeGreaterThan(own.findIndex((line) => line.endsWith('Övrigt')));
  });

  it('leaves out what the template does not want: opened here, not spoken of; never what was closed', () => {
    const lines = linesWith({ opened: false, untouched: false }).join('\n');
    expect(lines).not.toContain('Ny fråga');
    expect(lines).not.toContain('Avtalet');
    expect(lines).toContain('Planen Klar.');
  });

  it('has the columns and names the template wants', () => {
    const columns: FollowUpLogBlock['columns'] = [
      { shows: 'topic', label: 'Ärende' },
      { shows: 'owner', label: 'Vem' },
      { shows: 'due', label: 'Klart' },
      { shows: 'state', label: 'Status' },
      { shows: 'since', label: 'Från' },
    ];
    expect(linesWith({ columns, names: 'short' })).toEqual(
      expect.arrayContaining([
        'Ärende Vem Klart Status Från',
        'Kameror Bo B och Tekniska kontoret  Öppen',
        'Avtalet  1 maj 2026 Öppen 1 februari 2026',
      ]),
    );
  });

  it('says so where there is nothing, when the template wants that', () => {
    expect(linesWith({}, { followUps: [] })).not.toContain('Uppföljning');
    expect(linesWith({ emptyText: 'Inga bevakningar.' }, { followUps: [] })).toContain('Inga bevakningar.');
  });
});

it.each([
  ['Thomas Nordström', 'person', 'Thomas N'],
  ['Ann-Christine Magnusson', 'person', 'Ann-Christine M'],
  ['Bo', 'person', 'Bo'],
  ['Tekniska kontoret', 'body', 'Tekniska kontoret'],
] as const)('%s, a %s, is in short form %s', (name, kind, short) => {
  expect(ownerName({ name, kind }, 'short')).toBe(short);
});

it('a template prints the log once, and always with the topics', () => {
  const log = TemplateBlock.parse({ type: 'follow-up-log', columns: [{ shows: 'status', label: 'Läge' }] });
  const faults = templateFaults({ ...rad, blocks: [...rad.blocks, log] }).map(({ message }) => message);
  expect(faults.join()).toContain('mer än en gång');
  expect(faults.join()).toContain('Spalten med frågan saknas');
});
