/** Every rule of the review: a meeting it must tell of, and one it must keep quiet about. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { applyOps } from '../../../../shared/domain/meeting-change.ts';
import { richTextFrom } from '../../../../shared/domain/rich-text.ts';
import { RULES, reviewMeeting } from '../../../../shared/review/review-meeting.ts';
import type { CouncilFacts, ReviewFacts } from '../../../../shared/review/rule.ts';
import { agendaItem, attendee, builtInTemplate, soundMeeting } from '../../../builders/record.ts';
import { membership, person } from '../../../builders/registers.ts';

type Given = z.input<typeof Meeting>;
type Case = [
  rule: string,
  fires: Given,
  quiet: Given,
  around?: Partial<ReviewFacts> & { council?: Partial<CouncilFacts> },
];

const council: CouncilFacts = {
  klApplies: true,
  kind: 'namnd',
  name: 'Trygghetsnämnden',
  shortName: 'TN',
  spokenName: 'nämnden',
  adjusters: 1,
};
const chair = attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] });
const adjuster = attendee({ id: 'b', name: 'Bo Berg', roles: ['justerare'] });
const secretary = attendee({ id: 'c', name: 'Cia Ceder', roles: ['sekreterare'], kind: 'sekreterare' });
const member = (id: string, given: Partial<Parameters<typeof attendee>[0]> = {}) => attendee({ id, ...given });
const cast = (...more: ReturnType<typeof attendee>[]): Given => ({ attendance: [chair, adjuster, secretary, ...more] });

const says = (text: string, given: Partial<Parameters<typeof agendaItem>[0]> = {}): Given => ({
  items: [agendaItem({ id: 'i', heading: 'Rubrik', ...given, body: richTextFrom(text) })],
});
const clauses = (...texts: string[]): Given => ({
  items: texts.map((text, i) =>
    agendaItem({
      id: `i${i}`,
      caseNumber: 'TN 1',
      decisions: [{ id: 'd', clauses: [{ id: 'c', text: text.replace(/^!/, ''), verbatim: text.startsWith('!') }] }],
    }),
  ),
});
const item = (given: Partial<Parameters<typeof agendaItem>[0]>): Given => ({
  items: [agendaItem({ id: 'i', heading: 'Rubrik', ...given })],
});
const decided = [{ id: 'd', clauses: [{ id: 'c', text: 'godkänna planen' }] }];
const vote = (given: object) => ({ yesMeans: 'bifall', noMeans: 'avslag', ...given });
const signers = (...roles: ('ordforande' | 'sekreterare' | 'justerare')[]): Given => ({
  signing: { signers: roles.map((role, i) => ({ id: `s${i}`, role })) },
});
const seat = (name: string, given: object = {}) => ({
  membership: membership({ id: `m-${name.replace(' ', '-')}`, personId: `p-${name.replace(' ', '-')}`, ...given }),
  person: person({ id: `p-${name.replace(' ', '-')}`, name }),
  organisation: '',
});
const rad = {
  council: { klApplies: false, kind: 'rad' as const, name: 'Lokala Brå', shortName: 'Brå', spokenName: 'Lokala Brå' },
};
const table = (header: boolean, ...rows: string[][]): Given => ({
  items: [
    agendaItem({
      id: 'i',
      heading: 'Logg',
      kind: 'follow-up',
      body: {
        type: 'doc',
        content: [
          {
            type: 'table',
            content: rows.map((cells, r) => ({
              type: 'tableRow' as const,
              content: cells.map((text) => ({
                type: header && r === 0 ? ('tableHeader' as const) : ('tableCell' as const),
                content: [{ type: 'paragraph' as const, ...(text && { content: [{ type: 'text' as const, text }] }) }],
              })),
            })),
          },
        ],
      },
    }),
  ],
});
const subheading = (level: 1 | 2, text = 'Skolan'): Given => ({
  items: [
    agendaItem({
      id: 'i',
      body: { type: 'doc', content: [{ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }] },
    }),
  ],
});

const followUp = (...entries: object[]): Given => ({
  followUps: entries.map((given, i) => ({ id: `f${i}`, followUpId: `f${i}`, topic: 'Kameror', ...given })),
});

const notice = (given: object): Given => ({ signing: { date: '2026-09-12' }, notice: given });

const CASES: Case[] = [
  ['date-missing', { date: null }, { date: null, titleText: 'Trygghetsnämnden 2026-09-10' }],
  ['time-missing', { start: null, end: null }, { start: null, end: null, timeText: 'kl. 9' }],
  ['place-missing', { place: '' }, { place: '', digital: true, platform: 'Teams' }],
  ['end-before-start', { start: '10:00', end: '09:00' }, {}],
  ['meeting-on-weekend', { date: '2026-09-12' }, {}],
  ['nobody-present', { attendance: [] }, {}],
  ['presence-unmarked', cast(member('d', { presence: 'unknown' })), cast(member('d', { presence: 'absent' }))],
  ['member-not-listed', {}, cast(member('d', { name: 'Didrik Dal' })), { roster: [seat('Didrik Dal')] }],
  ['listed-twice', cast(member('d', { name: 'Åsa Ahl' })), cast(member('d', { name: 'Åsa Ahl', party: 'S' }))],
  [
    'mandate-ended',
    cast(member('d', { membershipId: 'm-Didrik-Dal' })),
    cast(member('d')),
    { roster: [seat('Didrik Dal', { validTo: '2026-06-30' })] },
  ],
  [
    'quorum',
    {
      ...item({ decisions: decided }),
      attendance: [chair, ...['d', 'e', 'f'].map((id) => member(id, { presence: 'absent' }))],
    },
    { ...item({ decisions: decided }), attendance: [chair, adjuster, member('d', { presence: 'absent' })] },
  ],
  [
    'remote-in-text-only',
    says('Flera av ledamöterna deltar digitalt via länk.'),
    { ...says('Flera av ledamöterna deltar digitalt via länk.'), ...cast(member('d', { remote: true })) },
  ],
  ['remote-needs-decision', cast(member('d', { remote: true })), cast(member('d', { remote: true, kind: 'gast' }))],
  ['chair-missing', { attendance: [adjuster, secretary] }, {}],
  ['secretary-missing', { attendance: [chair, adjuster] }, {}],
  ['chair-absent', { attendance: [{ ...chair, presence: 'absent' }, adjuster, secretary] }, {}],
  ['secretary-absent', { attendance: [chair, adjuster, { ...secretary, presence: 'absent' }] }, {}],
  ['two-chairs', cast({ ...chair, id: 'x', name: 'Xia Ax' }), {}],
  ['two-secretaries', cast({ ...secretary, id: 'x', name: 'Xia Ax' }), {}],
  ['adjuster-absent', { attendance: [chair, { ...adjuster, presence: 'excused' }, secretary] }, {}],
  ['adjuster-has-other-role', { attendance: [{ ...chair, roles: ['ordforande', 'justerare'] }, adjuster] }, {}],
  [
    'adjuster-not-member',
    { attendance: [chair, { ...adjuster, kind: 'gast' }, secretary] },
    {
      attendance: [
        chair,
        { ...adjuster, kind: 'ersattare', servingFor: 'e' },
        secretary,
        member('e', { presence: 'absent' }),
      ],
    },
  ],
  [
    'interval-reversed',
    cast(member('d', { intervals: [{ from: '10:00', to: '09:30' }] })),
    cast(member('d', { intervals: [{ from: '09:30', to: '10:00' }] })),
  ],
  [
    'interval-outside-meeting',
    cast(member('d', { intervals: [{ from: '09:30', to: '12:00' }] })),
    cast(member('d', { intervals: [{ from: '09:30', to: null }] })),
  ],
  [
    'item-time-order',
    { items: [agendaItem({ id: 'i', startedAt: '10:00' }), agendaItem({ id: 'j', startedAt: '09:30' })] },
    { items: [agendaItem({ id: 'i', startedAt: '09:00' }), agendaItem({ id: 'j', startedAt: '09:30' })] },
  ],
  [
    'partial-unresolved',
    {
      items: [agendaItem({ id: 'i' }), agendaItem({ id: 'j', decisions: decided })],
      ...cast(member('d', { intervals: [{ from: '09:20', to: null }] })),
    },
    {
      items: [
        agendaItem({ id: 'i', startedAt: '09:00' }),
        agendaItem({ id: 'j', startedAt: '09:20', decisions: decided }),
      ],
      ...cast(member('d', { intervals: [{ from: '09:20', to: null }] })),
    },
  ],
  [
    'partial-at-decision',
    {
      ...item({ startedAt: '09:00', decisions: decided }),
      ...cast(member('d', { intervals: [{ from: '09:20', to: null }] })),
    },
    {
      ...item({ startedAt: '09:20', decisions: decided }),
      ...cast(member('d', { intervals: [{ from: '09:20', to: null }] })),
    },
  ],
  [
    'signer-part-time',
    { attendance: [chair, { ...adjuster, intervals: [{ from: '09:20', to: null }] }, secretary] },
    { attendance: [chair, { ...adjuster, intervals: [{ from: '09:00', to: '11:00' }] }, secretary] },
  ],
  [
    'substitute-absent',
    cast(member('d', { presence: 'absent' }), member('e', { presence: 'absent', kind: 'ersattare', servingFor: 'd' })),
    cast(member('d', { presence: 'absent' }), member('e', { kind: 'ersattare', servingFor: 'd' })),
  ],
  [
    'serving-for-present-member',
    cast(
      member('d', { intervals: [{ from: '09:00', to: '10:00' }] }),
      member('e', { kind: 'ersattare', servingFor: 'd', intervals: [{ from: '09:50', to: null }] }),
    ),
    cast(
      member('d', { intervals: [{ from: '09:00', to: '10:00' }] }),
      member('e', { kind: 'ersattare', servingFor: 'd', intervals: [{ from: '10:00', to: null }] }),
    ),
  ],
  [
    'member-came-back',
    cast(
      member('d', {
        intervals: [
          { from: '09:00', to: '09:30' },
          { from: '10:00', to: null },
        ],
      }),
      member('e', { kind: 'ersattare', servingFor: 'd', intervals: [{ from: '09:30', to: '10:00' }] }),
    ),
    cast(
      member('d', {
        intervals: [
          { from: '09:00', to: '09:30' },
          { from: '10:00', to: null },
        ],
      }),
    ),
  ],
  [
    'two-serve-for-one',
    cast(
      member('d', { presence: 'absent' }),
      ...['e', 'f'].map((id) => member(id, { kind: 'ersattare', servingFor: 'd' })),
    ),
    cast(member('d', { presence: 'absent' }), member('e', { kind: 'ersattare', servingFor: 'd' })),
  ],
  [
    'substitute-idle',
    cast(member('d', { presence: 'absent' }), member('e', { kind: 'ersattare' })),
    cast(member('d', { presence: 'absent' }), member('e', { kind: 'ersattare', servingFor: 'd' })),
  ],
  ['no-items', { items: [] }, {}],
  ['heading-missing', item({ heading: ' ' }), {}],
  [
    'item-empty',
    item({}),
    { items: [agendaItem({ id: 'i' }), agendaItem({ id: 'j', level: 2, body: richTextFrom('Text.') })] },
  ],
  ['decision-empty', item({ decisions: [{ id: 'd' }] }), item({ decisions: decided })],
  [
    'paragraph-twice',
    { items: [agendaItem({ id: 'i', paragraphNo: 7 }), agendaItem({ id: 'j', paragraphNo: 7 })] },
    {},
  ],
  [
    'paragraph-gap',
    { items: [agendaItem({ id: 'i', paragraphNo: 7 }), agendaItem({ id: 'j', paragraphNo: 9 })] },
    { items: [agendaItem({ id: 'i', paragraphNo: 7 }), agendaItem({ id: 'j', paragraphNo: 8 })] },
  ],
  [
    'case-number-missing',
    item({ kind: 'decision', decisions: decided }),
    item({ kind: 'adjuster-election', decisions: decided }),
  ],
  [
    'immediate-without-decision',
    item({ immediatelyAdjusted: true }),
    item({ immediatelyAdjusted: true, decisions: decided }),
  ],
  [
    'clause-variants',
    clauses(
      'notera informationen till protokollet',
      'notera informationen till protokollet',
      'notera information till protokollet',
    ),
    clauses('notera planen för 2025', 'notera planen för 2025', 'notera planen för 2026'),
  ],
  [
    'clause-stop-missing',
    clauses('godkänna planen', '!att godkänna budgeten'),
    clauses('!att godkänna planen', '!att anta budgeten'),
  ],
  [
    'clause-by-reference',
    clauses('fastställa föreliggande förslag på tider'),
    clauses('bifalla förslag från polisen om kameror'),
  ],
  [
    'clause-several-actions',
    clauses('anta planen och att sända den till styrelsen'),
    clauses('anta planen och budgeten'),
  ],
  [
    'clause-without-att',
    clauses('anta planen', '!godkänna budgeten.'),
    clauses('anta planen', '!att godkänna budgeten.'),
  ],
  [
    'proposal-order-missing',
    item({
      decisions: decided,
      proposals: [
        { id: 'p', by: 'A' },
        { id: 'q', by: 'B' },
      ],
    }),
    item({
      decisions: decided,
      proposals: [
        { id: 'p', by: 'A' },
        { id: 'q', by: 'B', withdrawn: true },
      ],
    }),
  ],
  [
    'proposal-without-decision',
    item({ proposals: [{ id: 'p', by: 'A' }] }),
    item({ proposals: [{ id: 'p', by: 'A' }], decisions: decided }),
  ],
  ['proposer-unnamed', item({ proposals: [{ id: 'p' }] }), item({ proposals: [{ id: 'p', by: 'Åsa Ahl (S)' }] })],
  [
    'proposer-not-present',
    {
      ...item({ proposals: [{ id: 'p', by: 'Didrik Dal' }] }),
      ...cast(member('d', { name: 'Didrik Dal', presence: 'absent' })),
    },
    { ...item({ proposals: [{ id: 'p', by: 'Didrik Dal' }] }), ...cast(member('d', { name: 'Didrik Dal' })) },
  ],
  [
    'vote-sum',
    item({ decisions: decided, vote: vote({ closed: true, yes: 2, no: 1 }) }),
    item({ decisions: decided, vote: vote({ closed: true, yes: 1, no: 1 }) }),
  ],
  ['vote-empty', item({ decisions: decided, vote: vote({}) }), item({ decisions: decided, vote: vote({ yes: 1 }) })],
  [
    'vote-not-listed',
    item({ decisions: decided, vote: vote({ yes: 2, no: 0 }) }),
    item({
      decisions: decided,
      vote: vote({
        casts: [
          { attendanceId: 'a', value: 'ja' },
          { attendanceId: 'b', value: 'nej' },
        ],
      }),
    }),
  ],
  [
    'vote-not-entitled',
    item({
      decisions: decided,
      conflicts: [{ id: 'k', attendanceId: 'b' }],
      vote: vote({
        casts: [
          { attendanceId: 'a', value: 'ja' },
          { attendanceId: 'b', value: 'nej' },
        ],
      }),
    }),
    item({
      decisions: decided,
      vote: vote({
        casts: [
          { attendanceId: 'a', value: 'ja' },
          { attendanceId: 'b', value: 'nej' },
        ],
      }),
    }),
  ],
  [
    'vote-abstained',
    item({
      decisions: decided,
      vote: vote({
        casts: [
          { attendanceId: 'a', value: 'ja' },
          { attendanceId: 'b', value: 'avstar' },
        ],
      }),
    }),
    item({
      decisions: decided,
      vote: vote({
        casts: [
          { attendanceId: 'a', value: 'ja' },
          { attendanceId: 'b', value: 'nej' },
        ],
      }),
    }),
  ],
  [
    'closed-vote',
    item({ decisions: decided, vote: vote({ closed: true, yes: 1 }) }),
    item({ heading: 'Val av ordförande', decisions: decided, vote: vote({ closed: true, yes: 1 }) }),
  ],
  [
    'vote-meaning-missing',
    item({ decisions: decided, vote: { yes: 1 } }),
    item({ decisions: decided, vote: vote({ yes: 1 }) }),
  ],
  [
    'reservation-not-entitled',
    item({ decisions: decided, reservations: [{ id: 'r', attendanceId: 'c' }] }),
    item({ decisions: decided, reservations: [{ id: 'r', attendanceId: 'b' }] }),
  ],
  [
    'reservation-incomplete',
    item({ decisions: decided, reservations: [{ id: 'r' }] }),
    item({ decisions: decided, reservations: [{ id: 'r', by: 'Bo Berg' }] }),
  ],
  [
    'conflict-person-acts',
    item({
      decisions: decided,
      conflicts: [{ id: 'k', attendanceId: 'b' }],
      proposals: [{ id: 'p', by: 'Bo Berg (M)' }],
    }),
    item({ decisions: decided, conflicts: [{ id: 'k', attendanceId: 'b' }], proposals: [{ id: 'p', by: 'Åsa Ahl' }] }),
  ],
  ['conflict-unnamed', item({ conflicts: [{ id: 'k' }] }), item({ conflicts: [{ id: 'k', name: 'Bo Berg' }] })],
  [
    'conflict-stayed',
    item({ conflicts: [{ id: 'k', attendanceId: 'b', leftRoom: false }] }),
    item({ conflicts: [{ id: 'k', attendanceId: 'b' }] }),
  ],
  [
    'conflict-of-signer',
    item({ conflicts: [{ id: 'k', attendanceId: 'a' }] }),
    { ...item({ conflicts: [{ id: 'k', attendanceId: 'd' }] }), ...cast(member('d')) },
  ],
  [
    'adjuster-missing',
    { attendance: [chair, secretary] },
    { attendance: [chair, secretary], documentKind: 'anteckningar' },
  ],
  ['nobody-signs', { signing: {} }, {}],
  ['chair-not-signing', signers('sekreterare', 'justerare'), {}],
  ['secretary-not-signing', signers('ordforande', 'justerare'), {}],
  ['adjuster-not-signing', signers('ordforande', 'sekreterare'), {}],
  ['signer-unnamed', signers('ordforande', 'sekreterare', 'justerare', 'justerare'), {}],
  [
    'signer-absent',
    {
      ...cast(member('d', { presence: 'absent' })),
      signing: { signers: [{ id: 's', role: 'justerare', attendanceId: 'd' }] },
    },
    { ...cast(member('d')), signing: { signers: [{ id: 's', role: 'justerare', attendanceId: 'd' }] } },
  ],
  [
    'signer-twice',
    {
      signing: {
        signers: [
          { id: 's', role: 'ordforande' },
          { id: 't', role: 'justerare', attendanceId: 'a' },
        ],
      },
    },
    {},
  ],
  ['adjuster-not-elected', says('Ordföranden öppnar.'), says('Bo Berg utses att justera protokollet.')],
  [
    'elected-adjuster-differs',
    {
      ...says('Didrik Dal utses till justerare.', { kind: 'adjuster-election' }),
      ...cast(member('d', { name: 'Didrik Dal' })),
    },
    says('Bo Berg utses till justerare.', { kind: 'adjuster-election' }),
  ],
  [
    'sign-date-blank',
    { signing: { verbatim: 'Björkdala den 2026' } },
    { signing: { verbatim: 'Björkdala den 3 maj 2026' } },
  ],
  ['signed-before-meeting', { signing: { date: '2026-09-09' } }, { signing: { date: '2026-09-10' } }],
  ['notice-late', notice({ postedOn: '2026-09-15' }), notice({ postedOn: '2026-09-14' })],
  ['notice-before-signing', notice({ postedOn: '2026-09-11' }), notice({ postedOn: '2026-09-12' })],
  [
    'notice-taken-down-early',
    notice({ postedOn: '2026-09-12', takenDownOn: '2026-10-01' }),
    notice({ postedOn: '2026-09-12', takenDownOn: '2026-10-06' }),
  ],
  ['signed-late', { signing: { date: '2026-09-25' } }, { signing: { date: '2026-09-24' } }],
  [
    'name-misspelt',
    { ...says('Björn Wilhelmsson informerar.'), ...cast(member('d', { name: 'Björn Vilhelmsson' })) },
    { ...says('Björn Vilhelmssons rapport läggs till.'), ...cast(member('d', { name: 'Björn Vilhelmsson' })) },
  ],
  ['name-case', cast(member('d', { name: 'Per-åke Dal' })), cast(member('d', { name: 'Per-Åke af Dal' }))],
  [
    'person-not-listed',
    says('Izabell Martinsson, samordnare på länsstyrelsen, är inbjuden.'),
    says('Svenska Kyrkan informerar. Bo Berg informerar.'),
  ],
  [
    'role-not-listed',
    says('Kommunpolisen lyfter statistik.'),
    { ...says('Kommunpolisen lyfter statistik.'), ...cast(member('d', { title: 'kommunpolis' })) },
  ],
  [
    'reporter-not-listed',
    subheading(1, 'Socialförvaltningen'),
    { ...subheading(1, 'Socialförvaltningen'), ...cast(member('d', { organisation: 'socialförvaltningen' })) },
  ],
  [
    'absent-person-acts',
    { ...says('Samordning genom Didrik Dal.'), ...cast(member('d', { name: 'Didrik Dal', presence: 'absent' })) },
    { ...says('Didrik Dal har anmält förhinder.'), ...cast(member('d', { name: 'Didrik Dal', presence: 'absent' })) },
  ],
  [
    'away-person-acts',
    {
      items: [
        agendaItem({ id: 'i', startedAt: '09:00', body: richTextFrom('Didrik Dal berättar.') }),
        agendaItem({ id: 'j', startedAt: '09:20' }),
      ],
      ...cast(member('d', { name: 'Didrik Dal', intervals: [{ from: '09:20', to: null }] })),
    },
    {
      items: [
        agendaItem({ id: 'i', startedAt: '09:00' }),
        agendaItem({ id: 'j', startedAt: '09:20', body: richTextFrom('Didrik Dal berättar.') }),
      ],
      ...cast(member('d', { name: 'Didrik Dal', intervals: [{ from: '09:20', to: null }] })),
    },
  ],
  [
    'year-missing',
    says('Nästa möte är den 15 december kl. 08.00.'),
    says('Nästa möte är den 15 december 2026 kl. 08.00. Lagen gäller från den 1 april.'),
  ],
  ['no-such-day', says('Mötet hålls 31 juni 2026.'), says('Mötet hålls 30 juni 2026.')],
  [
    'weekday-wrong',
    says('Mötet hålls fredagen den 15 december 2026.'),
    says('Mötet hålls tisdagen den 15 december 2026.'),
  ],
  [
    'weekday-missing',
    says('Mötet är den 15 december 2026.', { kind: 'next-meeting' }),
    says('Mötet är tisdagen den 15 december 2026.', { kind: 'next-meeting' }),
  ],
  [
    'next-meeting-before-this',
    { nextMeetings: [{ id: 'n', date: '2026-09-01' }] },
    { nextMeetings: [{ id: 'n', date: '2026-12-01' }] },
  ],
  [
    'next-meeting-on-weekend',
    { nextMeetings: [{ id: 'n', date: '2026-12-05' }] },
    { nextMeetings: [{ id: 'n', date: '2026-12-01' }] },
  ],
  [
    'previous-minutes-undated',
    says('Föregående protokoll läggs till handlingarna.', { kind: 'previous-minutes' }),
    says('Protokollet från 2026-05-07 läggs till handlingarna.', { kind: 'previous-minutes' }),
  ],
  [
    'previous-minutes-unknown',
    says('Protokollet från 8 maj 2026 godkänns.', { kind: 'previous-minutes' }),
    says('Protokollet från 7 maj 2026 godkänns.', { kind: 'previous-minutes' }),
    { meetingDates: ['2026-02-05', '2026-05-07'] },
  ],
  [
    'times-mixed',
    says('Start kl. 10.00, slut kl 11:10.'),
    says('Start kl. 10.00, enligt KL 5:16 och 2:1 i målskillnad.'),
  ],
  [
    'range-dash',
    says('Kl 10.00 -12.00, §§ 3-5.'),
    says('Kl 10.00–12.00 eller 13.00 – 14.00, dnr 2019-2022/12, tel 0221-25000, 2026-09-10.'),
  ],
  ['abbreviation-spaced', says('Lagen medför bl a detta.'), says('Lagen medför bl.a. detta.')],
  ['abbreviation-form', says('Leverantörer mm.'), says('Regn, 20 mm.')],
  [
    'abbreviation-undefined',
    says('SIG-arbetet fortsätter.'),
    says('Effektiv samordning (EST) fortsätter. EST är bra. BUP och LSS deltar.'),
  ],
  ['bracket-unclosed', says('Underlag (statistik, rapporter m.m.'), says('a) underlag (statistik) 1) rapporter')],
  ['placeholder-typed', { place: 'Rum {{plats}}' }, { place: 'Rum {plats} 2' }],
  ['quotes-straight', says('Projektet "Upp i rök".'), says('Projektet ”Upp i rök”, 15" skärm.')],
  ['percent-space', says('Tjänst på 30%.'), says('Tjänst på 30 %.')],
  ['space-after-stop', says('Enligt kap.14 lagen.'), says('Enligt kap. 14 lagen, 3.5 km.')],
  ['dash-between-words', says('Kv 4 - planering'), says('Kv 4 – planering, e-post, barn- och ungdom')],
  ['hyphen-before-word', says('Överenskommelsen -ramavtal.'), says('Barnskötare och -ledare.')],
  ['double-space', says('Två  ord.'), says('Två ord.')],
  ['space-before-stop', says('Två ord .'), says('Två ord … och .NET.')],
  ['word-twice', says('Det blir blir bra.'), says('Var var du? För för mycket.')],
  [
    'heading-stop-mixed',
    { items: [agendaItem({ id: 'i', heading: 'Polisen.' }), agendaItem({ id: 'j', heading: 'Skolan' })] },
    { items: [agendaItem({ id: 'i', heading: 'Polisen.' }), agendaItem({ id: 'j', heading: 'Skolan.' })] },
  ],
  [
    'word-two-ways',
    says('Stöd till grannsamverkan. Mer granssamverkan. Mer grannsamverkan.'),
    says('En medborgardialog, flera medborgardialoger. Informationen, information.'),
    { misspelt: new Map([['granssamverkan', ['grannsamverkan']]]) },
  ],
  ['spelling', says('Vi behöver hjällp.'), says('Vi behöver hjälp.'), { misspelt: new Map([['hjällp', ['hjälp']]]) }],
  [
    'phrase-slip',
    says('Förtillfället är det lugnt.'),
    says(
      'För tillfället är det lugnt. En ny utbildning och fortsatt arbete. Polisens statistiska och lokala underlag finns.',
    ),
  ],
  [
    'council-name-varies',
    says('Lokala Brå möts. Inspel från lokala Brå.'),
    says('Lokala Brå möts. Inspel från Lokala Brå.'),
    rad,
  ],
  [
    'notes-decide',
    { ...says('Rådet beslutar att köpa.'), documentKind: 'minnesanteckningar' },
    says('Rådet beslutar att köpa.'),
  ],
  [
    'follow-up-owner-missing',
    followUp({}),
    followUp({ owners: [{ id: 'o', name: 'Ida Lund' }] }, { state: 'done' }, { ownerText: 'Alla' }),
  ],
  [
    'follow-up-not-mentioned',
    followUp({ before: { topic: 'Kameror' } }),
    followUp({ before: { topic: 'Kameror' }, status: 'Klart i maj.' }),
  ],
  [
    'follow-up-overdue',
    followUp({ due: '2026-09-01' }),
    followUp({ due: '2026-09-01', state: 'done' }, { due: '2026-10-01' }),
  ],
  ['follow-up-stop-mixed', followUp({ topic: 'Avtal.' }, {}), followUp({ topic: 'Avtal.' })],
  ['follow-up-topic-missing', followUp({ topic: '' }), followUp({})],
  [
    'log-owner-missing',
    table(true, ['Fråga', 'Ansvarig'], ['Kameror', ''], ['Avtal', 'Thomas N']),
    table(true, ['Fråga', 'Ansvarig'], ['Kameror', 'Mikael J'], ['Avtal', 'Thomas N']),
  ],
  [
    'table-header-missing',
    table(false, ['Kameror', 'Mikael J'], ['Avtal', 'Thomas N']),
    table(true, ['Fråga', 'Ansvarig'], ['Avtal', 'Thomas N']),
  ],
  ['subheading-skips-level', subheading(2), subheading(1)],
  ['section-empty', {}, cast(member('d', { kind: 'gast' })), { template: builtInTemplate('etikettabell') }],
  ['personal-number', says('Född 19811218-9876.'), says('Tel 0702-031234, org.nr 212000-0142, dnr 2026-0123.')],
  [
    'secrecy-mentioned',
    says('Uppgiften omfattas av sekretess.'),
    says('Utbildning i sekretessfrågor, sekretesspolicy.'),
  ],
];

const findings = (given: Given, { council: other, ...facts }: NonNullable<Case[3]> = {}, kl = true) =>
  reviewMeeting(soundMeeting(given), { ...council, klApplies: kl, ...other }, facts);
const rulesIn = (given: Given, around?: Case[3]) => findings(given, around).map(({ rule }) => rule);

describe('the rules of the review', () => {
  it.each(CASES)('%s tells of it, and keeps quiet when nothing is wrong', (rule, fires, quiet, around) => {
    expect(rulesIn(fires, around)).toContain(rule);
    expect(rulesIn(quiet, around)).not.toContain(rule);
  });

  it('have a case each, and ids of their own', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(CASES.map(([rule]) => rule).sort()).toEqual([...ids].sort());
  });

  it.each(CASES)('%s: a mend takes the finding away and can be taken back', (rule, fires, _quiet, around) => {
    const meeting = soundMeeting(fires);
    for (const { id, mend } of findings(fires, around).filter((finding) => finding.rule === rule && finding.mend)) {
      const { meeting: mended, inverse } = applyOps(meeting, mend?.ops ?? []);
      const after = reviewMeeting(mended, { ...council, ...around?.council }, around);
      expect(after.map((finding) => finding.id)).not.toContain(id);
      expect(applyOps(mended, inverse).meeting).toEqual(meeting);
    }
  });

  it('stop the minutes only where kommunallagen applies', () => {
    for (const rule of RULES) expect(rule.others).not.toBe('block');
    const blocking = (kl: boolean) =>
      findings({ attendance: [] }, {}, kl).filter(({ severity }) => severity === 'block');
    expect(blocking(true).map(({ rule }) => rule)).toContain('nobody-present');
    expect(blocking(false)).toEqual([]);
  });
});
