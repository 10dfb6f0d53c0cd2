import { describe, expect, it } from 'vitest';
import { MinutesTemplate } from '../../../../shared/domain/template.ts';
import { composeMinutes } from '../../../../shared/minutes/compose-minutes.ts';
import type { DocumentNode } from '../../../../shared/minutes/document-tree.ts';
import {
  agendaItem,
  attendee,
  builtInTemplate,
  recordOf,
  sampleRecord,
  sampleText,
  soundMeeting,
} from '../../../builders/record.ts';
import { treeLines } from '../../../builders/tree-text.ts';
import { normaliseForComparison } from '../../../tools/normalise.ts';

const kolumner = builtInTemplate('tva-kolumner');
const rad = builtInTemplate('protokoll-rad');
const anteckningar = builtInTemplate('minnesanteckningar');

const doc = (...texts: string[]) => ({
  type: 'doc' as const,
  content: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
});

/** Running lines of header and footer per sample, which the comparison leaves out. */
const RUNNING: Record<string, (string | RegExp)[]> = {
  'avesta-2024-05-17': [/^Sida \d+$/, 'Anteckningar'],
  'arboga-2021': ['Förebyggande rådet'],
};

describe('the five samples', () => {
  it.each(['finspang-2020-11-05', 'vaxjo-2017-10-11', 'avesta-2024-05-17', 'koping-2019-03-06', 'arboga-2021'])(
    '%s comes out word for word, to the last',
    (name) => {
      const record = sampleRecord(name);
      const sample = normaliseForComparison(sampleText(name), RUNNING[name]);
      // Köping prints its letterhead, which is page furniture, only once
      if (name === 'koping-2019-03-06') sample.shift();
      const lines = treeLines(composeMinutes(record, builtInTemplate(record.template)));
      // pages broke some of the samples' paragraphs in two, and a table's row is a line of the tree
      expect(lines.join(' ').split(/\s+/)).toEqual(sample.join(' ').split(/\s+/));
    },
  );
});

describe('the Köping sample', () => {
  it('comes out line by line', () => {
    const sample = normaliseForComparison(sampleText('koping-2019-03-06')).slice(1);
    expect(treeLines(composeMinutes(sampleRecord('koping-2019-03-06'), kolumner))).toEqual(sample);
  });

  it('has its letterhead on the first page only', () => {
    const { furniture } = composeMinutes(sampleRecord('koping-2019-03-06'), kolumner);
    expect(furniture.first.header).toEqual([{ left: [{ text: 'Brottsförebyggande rådet' }] }]);
    expect(furniture.other.header).toEqual([]);
  });

  it('never skips a heading level', () => {
    const record = sampleRecord('koping-2019-03-06');
    const levels = composeMinutes(record, builtInTemplate(record.template)).children.flatMap((node) =>
      node.kind === 'heading' ? [node.level] : [],
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => void expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
  });

  it('has one title', () => {
    const levels = composeMinutes(sampleRecord('koping-2019-03-06'), kolumner)
      .children.filter((node) => node.kind === 'heading')
      .map((node) => node.level);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => void expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
  });
});

describe('what is missing leaves no trace', () => {
  it.each([kolumner, rad, anteckningar])('in $id', (template) => {
    const empty = soundMeeting({
      date: null,
      start: null,
      end: null,
      place: '',
      attendance: [],
      items: [],
      signing: {},
    });
    const lines = treeLines(composeMinutes(recordOf(empty), template));
    expect(lines.join('\n')).not.toMatch(/null|undefined|\{|\}|\[|kl\.?\s*$|,\s*$|Plats|Närvarande|Datum/m);
    expect(lines[0]).toContain('Trygghetsrådet');
  });
});

describe('attendance', () => {
  const line = (given: Parameters<typeof attendee>[0], others: ReturnType<typeof attendee>[] = []) => {
    const record = recordOf(soundMeeting({ attendance: [attendee(given), ...others], signing: {}, items: [] }));
    return treeLines(composeMinutes(record, rad)).slice(5, 6)[0];
  };

  it('says role, title, organisation and time, each where there is one', () => {
    expect(line({ id: 'a', name: 'Åsa Ahl', party: 'S', organisation: 'kommunstyrelsen', roles: ['ordforande'] })).toBe(
      'Åsa Ahl (S) ordförande, kommunstyrelsen',
    );
    expect(line({ id: 'a', name: 'Bo Ek', title: 'kommunpolis', intervals: [{ from: '09:20', to: null }] })).toBe(
      'Bo Ek kommunpolis, från kl 09.20',
    );
    expect(line({ id: 'a', name: 'Bo Ek', remote: true, intervals: [{ from: null, to: '10:00' }] })).toBe(
      'Bo Ek på distans, till kl 10.00',
    );
    expect(
      line({
        id: 'a',
        name: 'Bo Ek',
        intervals: [
          { from: '09:00', to: '09:30' },
          { from: '10:00', to: '11:00' },
        ],
      }),
    ).toBe('Bo Ek kl 09.00–09.30 och kl 10.00–11.00');
    expect(line({ id: 'a', name: 'Bo Ek', roles: ['sekreterare'], title: 'nämndsekreterare' })).toBe(
      'Bo Ek nämndsekreterare',
    );
  });

  it('tells whom a substitute serves for', () => {
    expect(
      line({ id: 'a', name: 'Bo Ek', servingFor: 'b' }, [attendee({ id: 'b', name: 'Cia Al', presence: 'excused' })]),
    ).toBe('Bo Ek tjänstgör för Cia Al');
  });

  it('prints pairs on one line and verbatim entries as they stand', () => {
    const record = recordOf(
      soundMeeting({
        attendance: [
          attendee({ id: 'a', name: 'Jonas E' }),
          attendee({ id: 'b', name: 'Scott G', organisation: 'Polisen', pairedWithPrevious: true }),
          attendee({ id: 'c', verbatim: 'Per-åke  J\tVidingehem' }),
        ],
        signing: {},
        items: [],
      }),
    );
    expect(treeLines(composeMinutes(record, rad)).slice(5, 7)).toEqual([
      'Jonas E och Scott G Polisen',
      'Per-åke  J Vidingehem',
    ]);
  });
});

describe('decisions', () => {
  const decided = (clauses: { text: string; verbatim?: boolean }[], template = rad, leadIn: string | null = null) => {
    const item = agendaItem({
      id: 'i',
      decisions: [{ id: 'd', leadIn, clauses: clauses.map((clause, n) => ({ id: `c${n}`, ...clause })) }],
    });
    const lines = treeLines(
      composeMinutes(recordOf(soundMeeting({ items: [item], attendance: [], signing: {} })), template),
    );
    return lines.slice(lines.findIndex((l) => l.endsWith('Rubrik i')) + 1);
  };

  it('writes "att" and the final stop once, whatever was typed', () => {
    expect(decided([{ text: 'godkänna planen' }])).toEqual([
      'Beslut',
      'Trygghetsrådet beslutar',
      'att godkänna planen.',
    ]);
    expect(decided([{ text: 'Att godkänna planen.' }])[2]).toBe('att godkänna planen.');
    expect(decided([{ text: 'att godkänna planen, samt' }, { text: 'lägga den till handlingarna' }]).slice(2)).toEqual([
      'att godkänna planen, samt',
      'att lägga den till handlingarna.',
    ]);
  });

  it('prints verbatim clauses as they stand', () => {
    expect(decided([{ text: 'att notera information till protokollet', verbatim: true }])[2]).toBe(
      'att notera information till protokollet',
    );
  });

  it('makes one sentence in the inline style', () => {
    expect(
      decided([{ text: 'föra frågan vidare.' }, { text: 'ta upp den igen' }], anteckningar, 'Rådet beslutar'),
    ).toEqual(['Rådet beslutar att föra frågan vidare och att ta upp den igen.']);
  });

  it('prints no decision without a clause', () => expect(decided([{ text: '  ' }])).toEqual([]));
});

describe('what kommunallagen asks for', () => {
  const item = agendaItem({
    id: 'i',
    heading: 'Belysning',
    paragraphNo: 73,
    caseNumber: 'SN 2026/118',
    body: doc('Text.'),
    conflicts: [{ id: 'j', attendanceId: 'b' }],
    proposals: [
      { id: 'p1', by: 'Åsa Ahl (S)', kind: 'avslag' },
      { id: 'p2', by: 'Bo Berg', kind: 'andring', text: 'att byta armaturer' },
      { id: 'p3', by: 'Cia Ceder', withdrawn: true },
    ],
    vote: {
      yesMeans: 'bifall',
      casts: [
        { attendanceId: 'a', value: 'nej' },
        { attendanceId: 'c', value: 'ja' },
      ],
    },
    decisions: [{ id: 'd', clauses: [{ id: 'c', text: 'avslå' }] }],
    reservations: [{ id: 'r', attendanceId: 'c' }],
    immediatelyAdjusted: true,
  });
  const record = recordOf(soundMeeting({ items: [item], signing: {} }), {
    council: { name: 'Samhällsnämnden', numbering: 'paragraph-per-year' },
  });

  it('stands in the order it was handled', () => {
    const lines = treeLines(composeMinutes(record, rad));
    expect(lines.slice(lines.indexOf('§ 73 Belysning'))).toEqual([
      '§ 73 Belysning',
      'Diarienummer: SN 2026/118',
      'Jäv',
      'Bo Berg anmäler jäv och lämnar lokalen under behandlingen av ärendet.',
      'Text.',
      'Yrkanden',
      'Åsa Ahl (S) yrkar avslag på förslaget.',
      'Bo Berg yrkar på ändring: att byta armaturer.',
      'Omröstning',
      'Ja-röst för bifall, nej-röst för avslag.',
      'Resultat: 1 ja, 1 nej, 0 avstår.',
      'Ledamot Röst',
      'Åsa Ahl Nej',
      'Cia Ceder Ja',
      'Beslut',
      'Samhällsnämnden beslutar',
      'att avslå.',
      'Reservationer',
      'Cia Ceder reserverar sig mot beslutet.',
      'Paragrafen justeras omedelbart.',
    ]);
  });

  it('stands under the words of the template; a word that is empty is not printed', () => {
    const words = {
      caseNumber: 'Dnr',
      conflicts: 'Anmälan om jäv',
      proposals: 'Förslag till beslut',
      vote: '',
      reservations: 'Reservation',
    };
    const blocks = rad.blocks.map((block) => (block.type === 'items' ? { ...block, words } : block));
    const usual = treeLines(composeMinutes(record, rad));
    const lines = treeLines(composeMinutes(record, MinutesTemplate.parse({ ...rad, blocks })));
    const said: Record<string, string[]> = {
      'Diarienummer: SN 2026/118': ['Dnr SN 2026/118'],
      Jäv: ['Anmälan om jäv'],
      Yrkanden: ['Förslag till beslut'],
      Omröstning: [],
      Reservationer: ['Reservation'],
    };
    expect(Object.keys(said).filter((line) => !usual.includes(line))).toEqual([]);
    expect(lines).toEqual(usual.flatMap((line) => said[line] ?? [line]));
  });

  it('has its decision before the text where the template puts it first', () => {
    const first = { ...rad, profile: { ...rad.profile, decisionPlace: 'first' as const } };
    const lines = treeLines(composeMinutes(record, first));
    const from = lines.indexOf('Diarienummer: SN 2026/118') + 1;
    expect(lines.slice(from, from + 5)).toEqual([
      'Beslut',
      'Samhällsnämnden beslutar',
      'att avslå.',
      'Jäv',
      'Bo Berg anmäler jäv och lämnar lokalen under behandlingen av ärendet.',
    ]);
    expect(lines.filter((line) => line === 'att avslå.')).toHaveLength(1);
    expect(lines.toSorted()).toEqual(treeLines(composeMinutes(record, rad)).toSorted());
  });

  it.each([
    ['till förmån för eget förslag', 'Cia Ceder reserverar sig mot beslutet till förmån för eget förslag.'],
    ['Underlaget är för tunt.', 'Cia Ceder reserverar sig mot beslutet: Underlaget är för tunt.'],
  ])('says a reservation in a whole sentence: %s', (text, said) => {
    const reserved = { ...item, reservations: [{ id: 'r', attendanceId: 'c', by: '', text }] };
    const lines = treeLines(composeMinutes({ ...record, meeting: { ...record.meeting, items: [reserved] } }, rad));
    expect(lines).toContain(said);
  });
});

describe('signatures', () => {
  const signatures = (meeting: ReturnType<typeof soundMeeting>) =>
    composeMinutes(recordOf(meeting), rad).children.find(
      (node): node is DocumentNode & { kind: 'signatures' } => node.kind === 'signatures',
    );

  it('name whoever has the role, two justerare in turn', () => {
    const meeting = soundMeeting({
      attendance: [
        attendee({ id: 'a', name: 'Åsa', roles: ['justerare'] }),
        attendee({ id: 'b', name: 'Bo', roles: ['justerare'] }),
      ],
      signing: {
        signers: [
          { id: '1', role: 'justerare' },
          { id: '2', role: 'justerare' },
          { id: '3', role: 'ordforande' },
          { id: '4', role: 'sekreterare', name: 'Eva Extern', roleText: 'vid anteckningarna' },
        ],
      },
    });
    expect(signatures(meeting)?.slots.map((slot) => [slot.name, slot.role])).toEqual([
      ['Åsa', 'Justerare'],
      ['Bo', 'Justerare'],
      ['', 'Ordförande'],
      ['Eva Extern', 'vid anteckningarna'],
    ]);
  });

  it('have a line for place and date, with a blank until the day is known', () => {
    const with_ = (signing: object) =>
      treeLines(composeMinutes(recordOf(soundMeeting({ signing: { signers: [], ...signing } })), rad)).at(-1);
    expect(with_({ placeDateLine: true })).toBe('Exempelby den ____________ 2026');
    expect(with_({ placeDateLine: true, date: '2026-09-21', place: 'Norrby' })).toBe('Norrby den 21 september 2026');
    expect(with_({ verbatim: 'Arboga den 2021' })).toBe('Arboga den 2021');
  });
});

describe('the text of items', () => {
  it('never skips a heading level, whatever was pasted', () => {
    const heading = (level: 1 | 2, text: string) => ({
      type: 'heading' as const,
      attrs: { level },
      content: [{ type: 'text' as const, text }],
    });
    const item = agendaItem({
      id: 'i',
      body: { type: 'doc', content: [heading(2, 'djup'), heading(1, 'grund'), heading(2, 'djup igen')] },
    });
    const levels = composeMinutes(recordOf(soundMeeting({ items: [item], attendance: [] })), rad)
      .children.filter((node) => node.kind === 'heading' && node.role === 'subheading')
      .map((node) => (node.kind === 'heading' ? node.level : 0));
    expect(levels).toEqual([3, 3, 4]);
  });

  it('keeps placeholder-like text as text', () => {
    const item = agendaItem({ id: 'i', heading: '{organ} [x]', body: doc('{datum} {{namn}} <w:p/>') });
    const lines = treeLines(
      composeMinutes(recordOf(soundMeeting({ items: [item], attendance: [], signing: {} })), rad),
    );
    expect(lines.slice(-2)).toEqual(['1. {organ} [x]', '{datum} {{namn}} <w:p/>']);
  });
});

describe('the minutes kommunallagen asks for', () => {
  const record = sampleRecord('../../resources/examples/moten/samhallsnamnden-2026-10-21');
  const document = composeMinutes(record, builtInTemplate('protokoll-kl'));
  const lines = treeLines(document);

  it('tell on the front page who decided, who did not, who adjusts and which paragraphs', () => {
    expect(lines.slice(0, 11)).toEqual([
      'Sammanträdesprotokoll Samhällsnämnden',
      'Plats och tid Kommunhuset, sessionssalen, onsdag 21 oktober 2026, kl. 13.00–15.40',
      'Beslutande Ärling Dahlström (S), ordförande Örjan Bergqvist (M) Märta Cederlund (C) Gösta Falkenäs (KD) Ingegerd Vallmo (L), tjänstgör för Fatima Eketorp',
      'Ej tjänstgörande ersättare Viktor Uddfors (M)',
      'Övriga närvarande Elin Nordlycke, trafikingenjör Karin Tallborg, nämndsekreterare',
      'Utses att justera Örjan Bergqvist',
      'Justeringens plats och tid Kommunhuset i Ekvalla, 28 oktober 2026',
      'Paragrafer §§ 71–75',
      'Underskrifter',
      'Sekreterare',
      'Karin Tallborg',
    ]);
  });

  it('have a proof of notice to fill in, and boxes on every page', () => {
    expect(lines).toContain('Anslag/bevis');
    expect(lines).toContain('Underskrift');
    expect(lines).toContain('Justering Justeringen har tillkännagetts på kommunens anslagstavla.');
    expect(document.initialsBox).toEqual({ label: '', slots: ['Justerandes signatur', 'Utdragsbestyrkande'] });
    expect(document.children.findIndex((node) => node.kind === 'page-break')).toBeGreaterThan(0);
  });
});
