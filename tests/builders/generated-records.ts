import type { z } from 'zod';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import type { RichBlock, RichText, TableCell } from '../../shared/domain/rich-text.ts';
import { agendaItem, attendee, recordOf, soundMeeting } from './record.ts';
import { logo } from './word-tree.ts';

/** Rich text of the editor's shape, from plain words. */
export const paragraph = (text: string): RichBlock => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
export const richText = (...blocks: (RichBlock | string)[]): RichText => ({
  type: 'doc',
  content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});
const heading = (level: 1 | 2, text: string): RichBlock => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});
const bullets = (...texts: string[]): RichBlock => ({
  type: 'bulletList',
  content: texts.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
});
const cellOf = (text: string, type: TableCell['type'] = 'tableCell', attrs?: TableCell['attrs']): TableCell => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text' as const, text }] }) }],
});
const tableOf = (header: readonly string[], rows: readonly (readonly string[])[]): RichBlock => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: header.map((text) => cellOf(text, 'tableHeader')) },
    ...rows.map((row) => ({ type: 'tableRow' as const, content: row.map((text) => cellOf(text)) })),
  ],
});

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const SENTENCE =
  'Förvaltningen redovisar hur arbetet har gått sedan förra mötet, vad som återstår och vilka åtgärder som föreslås till hösten. ';
const FIRST = ['Åsa', 'Örjan', 'Märta', 'Gösta', 'Ingegerd', 'Viktor', 'Łukasz', 'Şirin', 'Nguyễn', 'Zoë'];
const LAST = ['Ahlgren', 'Bergqvist', 'Cederlund', 'Östman', 'Wiśniewska', 'Škoda', 'Dahlström', 'Ek', 'Þórsdóttir'];
const personName = (index: number): string =>
  `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length) % LAST.length]} ${index + 1}`;

const decided = (id: string, ...clauses: string[]): z.input<typeof AgendaItem>['decisions'] => [
  { id: `${id}-d`, clauses: clauses.map((text, index) => ({ id: `${id}-${index}`, text })) },
];

const meetingOf = (given: Partial<z.input<typeof Meeting>>): MeetingRecord => recordOf(soundMeeting(given));

/** A log over several pages, with every state, long words, emoji and Arabic names; and a summons with all it can have. */
function followedUp(): MeetingRecord {
  const states = ['open', 'ongoing', 'waiting', 'done', 'dropped'] as const;
  return meetingOf({
    attendance: many(40, (index) =>
      attendee({
        id: `a${index}`,
        name: index === 7 ? 'فاطمة حسن' : personName(index),
        kind: (['ledamot', 'ersattare', 'radsrepresentant', 'tjansteperson', 'gast'] as const)[index % 5]!,
        roles: index === 0 ? ['ordforande'] : index === 1 ? ['sekreterare'] : [],
        organisation: index % 3 === 0 ? 'Samhällsbyggnadsförvaltningen' : '',
      }),
    ),
    items: [
      agendaItem({ id: 'i1', heading: 'Uppföljning', kind: 'follow-up', body: richText('Loggen gås igenom.') }),
      agendaItem({ id: 'i2', heading: 'Förslag till trygghetsplan', caseNumber: 'KS 2026/118' }),
      agendaItem({ id: 'i3', heading: 'Yttrande från polisen', level: 2 }),
    ],
    followUps: many(45, (index) => ({
      id: `f${index}`,
      followUpId: `bevakning-${index}`,
      topic: index === 3 ? 'Förskoleverksamhetsutvecklingsavdelningens 👍🏽 plan' : `Fråga ${index + 1}`,
      // short: a row that goes on over a page is drawn cell by cell on each, and cannot be read in a row
      status: index < 3 ? 'Arbetet pågår.\nKlart i maj.' : index % 4 === 0 ? '' : 'Arbetet pågår.',
      owners: many(index % 3, (owner) => ({ id: `o${owner}`, name: owner === 1 ? 'فاطمة حسن' : personName(index) })),
      due: index % 2 === 0 ? '2026-12-01' : null,
      state: states[index % 5]!,
      before: index % 7 === 0 ? null : { topic: `Fråga ${index + 1}` },
      since: '2026-03-12',
    })),
    nextGuests: [{ id: 'g', name: 'Dan Dahl, Länsstyrelsen', topic: 'Regionala lägesbilden' }],
    summons: {
      answerBy: '2026-09-01',
      answerTo: 'Cia Ceder, cia.ceder@exempelby.example',
      message: `${SENTENCE}\nFika serveras från kl. 08.45 ☕.`,
      attachments: [
        { id: 'b1', title: 'Trygghetsplan 2027, förslag', itemId: 'i2' },
        { id: 'b2', title: 'Statistik för våren', itemId: 'i3' },
        { id: 'b3', title: 'Karta till lokalen' },
      ],
    },
  });
}

/** Everything kommunallagen wants in the minutes of a board: votes, reservations, conflicts of interest, § and case numbers. */
function formal(): MeetingRecord {
  const parties = ['S', 'M', 'C', 'KD', 'L'];
  const attendance = [
    ...parties.map((party, index) =>
      attendee({
        id: `m${index}`,
        name: personName(index),
        party,
        roles: index === 0 ? ['ordforande'] : index === 1 ? ['justerare'] : [],
      }),
    ),
    attendee({ id: 'away', name: personName(20), party: 'V', presence: 'excused' }),
    attendee({ id: 'sub', name: personName(21), party: 'V', kind: 'ersattare', servingFor: 'away' }),
    attendee({
      id: 'idle',
      name: personName(22),
      party: 'MP',
      kind: 'ersattare',
      intervals: [{ from: '13:20', to: null }],
    }),
    attendee({
      id: 'sekr',
      name: personName(23),
      title: 'nämndsekreterare',
      kind: 'sekreterare',
      roles: ['sekreterare'],
    }),
    attendee({ id: 'gast', name: personName(24), organisation: 'Länsstyrelsen', kind: 'gast', remote: true }),
  ];
  const casts = [...parties.map((_, index) => `m${index}`), 'sub'].map((attendanceId, index) => ({
    attendanceId,
    value: index === 5 ? ('avstar' as const) : index % 2 === 0 ? ('ja' as const) : ('nej' as const),
  }));
  return recordOf(
    soundMeeting({
      attendance,
      items: [
        agendaItem({
          id: 'v',
          paragraphNo: 71,
          caseNumber: 'SAMN 2026/118',
          body: richText(
            heading(1, 'Sammanfattning'),
            SENTENCE,
            heading(1, 'Beslutsunderlag'),
            bullets('Tjänsteskrivelse', 'Karta'),
          ),
          proposals: [
            { id: 'p1', kind: 'bifall', by: personName(2) },
            { id: 'p2', kind: 'andring', by: personName(3), text: 'att endast armaturerna byts' },
            { id: 'p3', kind: 'avslag', by: personName(4), withdrawn: true, text: 'TILLBAKATAGET' },
          ],
          proposalOrder: 'Ordföranden ställer förslagen mot varandra.\nOmröstning begärs.',
          vote: { yesMeans: 'förslaget', noMeans: 'ändringen', casts },
          decisions: decided('v', 'sätta upp tolv stolpar', 'finansiera åtgärden med 640 000 kronor'),
          reservations: [
            { id: 'r1', attendanceId: 'm3', text: 'till förmån för eget förslag' },
            { id: 'r2', by: 'Någon som inte står i listan' },
          ],
        }),
        agendaItem({
          id: 'j',
          paragraphNo: 72,
          conflicts: [
            { id: 'c1', attendanceId: 'idle' },
            { id: 'c2', name: 'Gäst utan plats', leftRoom: false },
          ],
          body: richText(SENTENCE),
          vote: { closed: true, casts, yesMeans: 'kandidat A', noMeans: '' },
          decisions: decided('j', 'ställa ut planen'),
          immediatelyAdjusted: true,
        }),
        agendaItem({ id: 'u', level: 2, body: richText('En underpunkt utan nummer.') }),
      ],
      signing: {
        signers: [
          { id: 's1', role: 'sekreterare' },
          { id: 's2', role: 'ordforande' },
          { id: 's3', role: 'justerare' },
        ],
        placeDateLine: true,
        initialsBox: true,
      },
    }),
    { council: { name: 'Samhällsnämnden', kind: 'namnd', klApplies: true, numbering: 'paragraph-per-year' } },
  );
}

/** Lists in lists, tables with spans, links, bold and italic, line breaks, headings that skip. */
function rich(): MeetingRecord {
  const nested: RichBlock = {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Yttre punkt' }] },
          {
            type: 'orderedList',
            attrs: { start: 7 },
            content: [
              {
                type: 'listItem',
                content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sjunde steget' }] }],
              },
              {
                type: 'listItem',
                content: [
                  { type: 'paragraph', content: [{ type: 'text', text: 'Åttonde steget' }] },
                  { type: 'paragraph', content: [{ type: 'text', text: 'Med ett stycke till.' }] },
                  {
                    type: 'bulletList',
                    content: [
                      {
                        type: 'listItem',
                        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Innerst' }] }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  const spans: RichBlock = {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          cellOf('Kvartal', 'tableHeader', { colspan: 2 }),
          cellOf('Kostnad', 'tableHeader'),
          cellOf('', 'tableHeader'),
        ],
      },
      {
        type: 'tableRow',
        content: [cellOf('2026', 'tableHeader', { rowspan: 2 }), cellOf('Kv 1'), cellOf('100 tkr'), cellOf('')],
      },
      { type: 'tableRow', content: [cellOf('Kv 2'), cellOf('i år', 'tableCell', { colspan: 2 })] },
    ],
  };
  const marked: RichBlock = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Läs på ' },
      {
        type: 'text',
        text: 'kommunens webbplats',
        marks: [{ type: 'link', attrs: { href: 'https://exempelby.example/å?del=1&år=2' } }],
      },
      { type: 'text', text: ', som är ' },
      { type: 'text', text: 'viktig', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' och ' },
      { type: 'text', text: 'ny', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'på egen rad.\tEfter en tabb.' },
    ],
  };
  return meetingOf({
    items: [
      agendaItem({
        id: 'r',
        body: richText(marked, heading(2, 'Djup rubrik först'), nested, spans, heading(1, 'Grundare rubrik'), SENTENCE),
      }),
      agendaItem({ id: 's', level: 2, body: richText(heading(2, 'Under en underpunkt'), bullets('En', 'Två')) }),
    ],
    nextMeetings: [
      { id: 'n1', date: '2026-12-03', start: '09:00', end: '11:00', place: 'Eken' },
      { id: 'n2', verbatim: 'Till våren, tid meddelas.' },
    ],
    nextTopics: [
      { id: 't1', text: 'Besked om kameran' },
      { id: 't2', text: 'Uppföljning' },
    ],
  });
}

const onlyName = { name: 'R', shortName: '', spokenName: '' };

/** Records that try what real ones seldom do, by name. Invented people all. */
export function generatedRecords(): Map<string, MeetingRecord> {
  const long = 'Förskoleverksamhetsutvecklingsavdelningens samverkansorganisationssekretariat för trygghetsfrågor';
  const cast = (name: string) => [
    attendee({ id: 'a', name, organisation: long, title: 'ordförande', roles: ['ordforande'] }),
    attendee({ id: 'b', name: `${name} den yngre`, presence: 'absent', organisation: long }),
    attendee({
      id: 'c',
      name: 'Cia Ceder',
      roles: ['sekreterare', 'justerare'],
      intervals: [{ from: '09:20', to: '10:50' }],
    }),
  ];
  const inWords = (text: string) =>
    meetingOf({
      place: text,
      attendance: cast(text),
      items: [
        agendaItem({
          id: 'i',
          heading: text,
          body: richText(
            heading(1, text),
            `Före ${text} efter.`,
            bullets(text),
            tableOf([text, 'Läge'], [[text, 'Klart']]),
          ),
          decisions: decided('i', `notera ${text} till protokollet`),
        }),
      ],
      nextTopics: [{ id: 't', text }],
    });
  const longRecord = recordOf(
    soundMeeting({
      attendance: cast('Maria-Alexandra Katarina von Österhammar-Lagerkrantz af Ståhlsköld (född Sjöström)'),
      items: [
        agendaItem({
          id: 'i',
          heading: `${long} redovisar ${long.toLowerCase()}`,
          body: richText(SENTENCE.repeat(3)),
          decisions: decided('i', long),
        }),
      ],
    }),
    {
      municipality: { name: `${long} kommun`, signPlace: long },
      council: { name: long, shortName: long.slice(0, 60), spokenName: long },
      brand: {
        name: long,
        logo: { ...logo(2000, 60) },
        logoPlace: { side: 'right', height: 40 },
        textSize: 14,
        headerLines: [long, long, long, long],
        footerLines: [long, long],
        font: 'tinos',
      },
    },
  );
  return new Map<string, MeetingRecord>([
    ['long-names', longRecord],
    [
      'sixty-attendees',
      meetingOf({
        attendance: many(60, (index) =>
          attendee({
            id: `p${index}`,
            name: personName(index),
            organisation: `Förening ${index + 1}`,
            title: index % 3 === 0 ? 'representant' : '',
            party: index % 4 === 0 ? 'S' : '',
            presence: index % 7 === 6 ? 'absent' : 'present',
            kind: index % 5 === 4 ? 'radsrepresentant' : index % 9 === 8 ? 'gast' : 'ledamot',
            pairedWithPrevious: index % 11 === 10,
            roles: index === 0 ? ['ordforande'] : index === 1 ? ['sekreterare'] : [],
          }),
        ),
      }),
    ],
    [
      'eighty-items',
      meetingOf({
        items: many(80, (index) =>
          agendaItem({
            id: `i${index}`,
            level: index % 10 === 5 ? 2 : 1,
            body: richText(SENTENCE),
            decisions: index % 3 === 0 ? decided(`i${index}`, `lägga ärende ${index + 1} till handlingarna`) : [],
          }),
        ),
      }),
    ],
    [
      'three-page-table',
      meetingOf({
        items: [
          agendaItem({
            id: 'i',
            body: richText(
              'Loggen gås igenom.',
              tableOf(
                ['Nr', 'Åtgärd', 'Läge', 'Ansvarig'],
                many(90, (index) => [
                  `${index + 1}`,
                  `Åtgärd nummer ${index + 1} i planen`,
                  index % 9 === 4 ? SENTENCE : 'Pågår',
                  index % 3 === 0 ? '' : 'Ida L',
                ]),
              ),
            ),
          }),
        ],
      }),
    ],
    [
      'header-of-two-rows',
      meetingOf({
        items: [
          agendaItem({
            id: 'i',
            body: richText({
              type: 'table',
              content: [
                {
                  type: 'tableRow',
                  content: [
                    cellOf('Område', 'tableHeader', { rowspan: 2 }),
                    cellOf('Våren', 'tableHeader', { colspan: 2 }),
                  ],
                },
                { type: 'tableRow', content: [cellOf('Kvartal 1', 'tableHeader'), cellOf('Kvartal 2', 'tableHeader')] },
                ...many(60, (index) => ({
                  type: 'tableRow' as const,
                  content: [cellOf(`Område ${index + 1}`, 'tableHeader'), cellOf('125\u00a0000 kr'), cellOf('−4,5 %')],
                })),
              ],
            }),
          }),
        ],
      }),
    ],
    [
      'four-page-paragraph',
      meetingOf({ items: [agendaItem({ id: 'i', body: richText(SENTENCE.repeat(110).trim()) })] }),
    ],
    [
      'a-row-taller-than-a-page',
      meetingOf({
        items: [
          agendaItem({
            id: 'i',
            body: richText(
              tableOf(
                ['Kort', 'Lång'],
                [
                  ['Först', SENTENCE.repeat(40).trim()],
                  ['Sist', 'Slut'],
                ],
              ),
            ),
          }),
        ],
      }),
    ],
    ['emoji', inWords('Bra 👍🏽 jobbat 🎉 familj 👨‍👩‍👧 flagga 🇸🇪 hjärta ❤️ klart ✅')],
    ['arabic', inWords('محمد علي الحسيني')],
    ['hebrew', inWords('דוד בן־גוריון')],
    ['many-scripts', inWords('Ελένη Ирина 王小明 さくら 김철수 สมชาย अनिल ñ ẽ g̃ ə')],
    [
      'soft-hyphens',
      inWords('för\u00adskole\u00adverksam\u00adhets\u00adutveckling a\u200bb c\u00a0d e\u202ff g\u2011h 12\u2009345'),
    ],
    ['signs', inWords('→ ← ☐ ☑ ✓ § ½ € ‰ ≥ ≠ × “citat” ‘enkla’ ”svenska” … – — • № ° µ ² ™ © \uf0b7')],
    [
      'markup',
      inWords('<script>alert(1)</script> & "citat" \'apostrof\' ]]> {namn} {{namn}} [klammer] &amp; %PDF \\ (parentes'),
    ],
    ['formal', formal()],
    ['rich', rich()],
    [
      'empty',
      recordOf(
        soundMeeting({ date: null, start: null, end: null, place: '', attendance: [], items: [], signing: {} }),
        { council: onlyName, municipality: {} },
      ),
    ],
    ['followed-up', followedUp()],
    [
      'empty-parts',
      recordOf(
        soundMeeting({
          date: null,
          start: null,
          end: null,
          place: '',
          attendance: [attendee({ id: 'a', name: 'A', presence: 'unknown' })],
          items: [
            agendaItem({ id: 'i', heading: '' }),
            agendaItem({
              id: 'j',
              heading: ' ',
              level: 2,
              body: richText('', tableOf(['', ''], [['', '']])),
              decisions: decided('j', ''),
            }),
          ],
          signing: {
            signers: [
              { id: 's', role: 'justerare' },
              { id: 't', role: 'ordforande' },
            ],
            placeDateLine: true,
            initialsBox: true,
          },
        }),
        { council: onlyName, municipality: {} },
      ),
    ],
  ]);
}
