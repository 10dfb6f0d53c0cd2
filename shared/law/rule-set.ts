/**
 * What the law and custom say, as data: which rule, for which bodies, from which day. A new law is a new row with its day; the
 * old row stays, for older minutes are held to it. A council's own rules (Council.rules) come before these.
 */
import type { OwnRule } from '../domain/council.ts';
import type { IsoDate } from '../domain/dates.ts';

/** The bodies a row is about: fullmäktige, the others bound by kommunallagen, or those that are not (advisory councils, groups). */
export type RuledBody = 'fullmaktige' | 'bound' | 'free';

type SetRow<Own> = Own extends unknown
  ? Omit<Own, 'from'> & {
      from: IsoDate;
      bodies: readonly RuledBody[] /** Where it is written, or that it is custom. */;
      source: string;
    }
  : never;
export type SetRule = SetRow<OwnRule>;

const KL: IsoDate = '2018-01-01';
const BOUND = ['fullmaktige', 'bound'] as const;
const FREE = ['free'] as const;
const CUSTOM = 'Sedvana; rådets egna bestämmelser avgör';

export const RULE_SET: readonly SetRule[] = [
  {
    rule: 'documentKind',
    bodies: BOUND,
    from: KL,
    value: 'protokoll',
    source: 'Kommunallagen 5 kap. 65 §, 6 kap. 35 §',
  },
  { rule: 'documentKind', bodies: FREE, from: KL, value: 'protokoll', source: CUSTOM },
  { rule: 'numbering', bodies: BOUND, from: KL, value: 'paragraph-per-year', source: 'Sedvana' },
  { rule: 'numbering', bodies: FREE, from: KL, value: 'item', source: CUSTOM },
  { rule: 'adjusters', bodies: ['fullmaktige'], from: KL, value: 2, source: 'Sedvana; arbetsordningen avgör' },
  { rule: 'adjusters', bodies: ['bound'], from: KL, value: 1, source: 'Sedvana; reglementet avgör' },
  { rule: 'adjusters', bodies: FREE, from: KL, value: 0, source: CUSTOM },
  {
    rule: 'signers',
    bodies: BOUND,
    from: KL,
    value: ['sekreterare', 'ordforande', 'justerare'],
    source: 'Sedvana; reglementet avgör hur protokollet justeras',
  },
  { rule: 'signers', bodies: FREE, from: KL, value: ['sekreterare', 'ordforande'], source: CUSTOM },
  { rule: 'adjustWithin', bodies: BOUND, from: KL, value: 14, source: 'Kommunallagen 5 kap. 69 §' },
  { rule: 'adjustWithin', bodies: FREE, from: KL, value: null, source: CUSTOM },
  { rule: 'notice', bodies: BOUND, from: KL, value: true, source: 'Kommunallagen 8 kap. 12 §' },
  { rule: 'notice', bodies: FREE, from: KL, value: false, source: CUSTOM },
  { rule: 'noticeWithin', bodies: BOUND, from: KL, value: 2, source: 'Kommunallagen 8 kap. 12 §' },
  { rule: 'noticeWithin', bodies: FREE, from: KL, value: null, source: CUSTOM },
  { rule: 'appealWithin', bodies: BOUND, from: KL, value: 21, source: 'Kommunallagen 13 kap. 5 §' },
  { rule: 'appealWithin', bodies: FREE, from: KL, value: null, source: CUSTOM },
  {
    rule: 'remote',
    bodies: ['fullmaktige'],
    from: KL,
    value:
      'Tillåtet om fullmäktige har beslutat det. Ljud och bild i realtid; alla ser och hör varandra på lika villkor.',
    source: 'Kommunallagen 5 kap. 16 §',
  },
  {
    rule: 'remote',
    bodies: ['bound'],
    from: KL,
    value:
      'Tillåtet om fullmäktige har beslutat det för nämnden. Ljud och bild i realtid; alla ser och hör varandra på lika villkor.',
    source: 'Kommunallagen 6 kap. 24 §',
  },
  { rule: 'remote', bodies: FREE, from: KL, value: 'Rådet bestämmer självt.', source: CUSTOM },
];
