import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/record.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import type { DocumentNode } from '../../../../shared/minutes/document-tree.ts';
import { builtInTemplate, recordOf, sampleRecord, soundMeeting } from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';

const rad = builtInTemplate('protokoll-rad');
const kl = builtInTemplate('protokoll-kl');

const signingOf = (signing: object): MeetingRecord => recordOf(soundMeeting({ signing }));
const signatures = (nodes: readonly DocumentNode[]) => nodes.filter((node) => node.kind === 'signatures');
const lines = (record: MeetingRecord, template = rad) => treeLines(composeMinutes(record, template, 'web'));

const signers = [
  { id: 's1', role: 'sekreterare' },
  { id: 's2', role: 'ordforande' },
];

// domain.md 5.4: "In web copy: names and roles as text, no handwriting image."
describe('the copy for the web', () => {
  it('names who signed, without a line or a space to sign on', () => {
    const record = signingOf({ signers, initialsBox: true });
    const [block, ...more] = signatures(composeMinutes(record, rad, 'web').children);
    expect(more).toEqual([]);
    expect(block).toMatchObject({ gapLines: 0, rule: false });
    expect(block?.slots.map(({ name, role }) => [name, role])).toEqual([
      ['Cia Ceder', 'Sekreterare'],
      ['Åsa Ahl', 'Ordförande'],
    ]);
    const [toSign] = signatures(composeMinutes(record, rad).children);
    expect(toSign).toMatchObject({ gapLines: 2, rule: true });
  });

  it('has no boxes for initials, neither the meeting’s nor the template’s', () => {
    const record = signingOf({ signers, initialsBox: true });
    for (const template of [rad, kl]) {
      expect(composeMinutes(record, template).initialsBox).toBeDefined();
      expect(composeMinutes(record, template, 'web').initialsBox).toBeUndefined();
    }
  });

  it('leaves out a line nobody has been chosen for', () => {
    const nobody = { id: 's3', role: 'justerare' as const };
    const alone = recordOf(soundMeeting({ attendance: [], signing: { signers: [nobody] } }));
    expect(signatures(composeMinutes(alone, rad).children)).toHaveLength(1);
    expect(signatures(composeMinutes(alone, rad, 'web').children)).toEqual([]);
  });

  it('keeps a role that was typed, for it may say who', () => {
    const record = recordOf(
      soundMeeting({
        attendance: [],
        signing: { signers: [{ id: 's', role: 'justerare', roleText: 'Enligt uppdrag' }] },
      }),
    );
    expect(lines(record).at(-1)).toBe('Enligt uppdrag');
  });

  it('prints the day of signing, but no line with a blank to fill in', () => {
    expect(lines(signingOf({ placeDateLine: true, date: '2026-09-15' })).at(-1)).toBe(
      'Exempelby den 15 september 2026',
    );
    expect(lines(signingOf({ placeDateLine: true })).join('\n')).not.toContain('____');
    expect(lines(signingOf({ verbatim: 'Exempelby den ____ 2026' })).join('\n')).not.toContain('Exempelby den');
    expect(lines(signingOf({ verbatim: 'Exempelby den 2026' })).at(-1)).toBe('Exempelby den 2026');
  });

  it('leaves out labels that are there to be filled in by hand', () => {
    const council = { name: 'Sociala nämnden', kind: 'namnd', klApplies: true } as const;
    const record = recordOf(soundMeeting(), { council });
    const original = treeLines(composeMinutes(record, kl));
    expect(original).toContain('Underskrift');
    expect(lines(record, kl)).not.toContain('Underskrift');
    expect(original).toContain('Anslaget sätts upp');
    expect(lines(record, kl)).not.toContain('Anslaget sätts upp');
    expect(lines(record, kl)).toContain('Förvaras Exempelby kommun');
  });

  it('says the same as the original where nothing is left to fill in', () => {
    const names = ['finspang-2020-11-05', 'vaxjo-2017-10-11', 'avesta-2024-05-17', 'koping-2019-03-06', 'arboga-2021'];
    for (const name of names) {
      const record = sampleRecord(name);
      const template = builtInTemplate(record.template);
      expect(lines(record, template)).toEqual(treeLines(composeMinutes(record, template)));
    }
  });
});
