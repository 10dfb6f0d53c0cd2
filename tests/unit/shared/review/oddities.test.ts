/**
 * Every oddity the domain analysis lists for the five sample minutes (domain 1.1–1.5): which rule finds it, or why none can; and
 * the same minutes put right, on which nothing may be found that is not so.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { reviewRecord } from '../../../../electron/core/cli/review-command.ts';
import { type Dictionary, openDictionary } from '../../../../electron/core/spelling/dictionary.ts';
import type { Finding } from '../../../../shared/review/finding.ts';
import { reviewMeeting } from '../../../../shared/review/review-meeting.ts';
import type { ReviewFacts } from '../../../../shared/review/rule.ts';
import { correctedRecord, SAMPLES } from '../../../builders/corrected-record.ts';
import { builtInTemplate, sampleRecord } from '../../../builders/record.ts';
import { membership, person } from '../../../builders/registers.ts';

type Oddity = { what: string } & (
  | { rule: string; word?: string; times?: number; path?: string; knowing?: Partial<ReviewFacts>; on?: string }
  | { none: string }
);

const seat = (id: string, name: string) => ({
  membership: membership({ id: `m-${id}`, personId: `p-${id}` }),
  person: person({ id: `p-${id}`, name }),
  organisation: '',
});

const ODDITIES: Record<string, Oddity[]> = {
  'finspang-2020-11-05': [
    { what: '”Granssamverkan” beside ”grannsamverkan”', rule: 'word-two-ways', word: 'Granssamverkan' },
    { what: '”granssamverkan” in the body', rule: 'word-two-ways', word: 'granssamverkan' },
    { what: '”kap.14” without space', rule: 'space-after-stop', word: 'kap.14' },
    { what: 'next meeting without year', rule: 'year-missing', word: 'den 15 december' },
    { what: 'next meeting without weekday', rule: 'weekday-missing', word: 'den 15 december' },
    { what: 'Skype now, Teams next', none: 'a meeting may well move to another platform' },
    { what: 'heading ”Kommande möten” for one meeting', none: 'a standing heading; the plural is no mistake' },
    { what: 'kommundirektören acts and is not labelled', rule: 'role-not-listed', word: 'kommundirektören' },
    { what: 'kommunpolisen acts and is not labelled', rule: 'role-not-listed', word: 'Kommunpolisen' },
    { what: '”förvaltningen” acts', none: 'it is given a task; an administration need not be at the meeting' },
    { what: '”Brå” with lower-case å', none: 'the council’s own spelling of its name, and the same everywhere' },
    {
      what: 'chair not marked in the attendance list',
      none: 'the record knows the chair; whether it prints is the template’s',
    },
    {
      what: 'the municipality never named as sender',
      none: 'the record names it; whether it prints is the template’s',
    },
  ],
  'vaxjo-2017-10-11': [
    { what: 'no time', rule: 'time-missing' },
    { what: 'no place', rule: 'place-missing' },
    { what: '”Polisens statistisk”', rule: 'phrase-slip', word: 'statistisk' },
    {
      what: '”Heikillä”',
      rule: 'name-misspelt',
      path: 'attendance.a7.name',
      knowing: { people: ['Maria Heikkilä'] },
    },
    { what: '”Per-åke”', rule: 'name-case', path: 'attendance.a8.name' },
    { what: '”Säkerhet- och beredskapsgruppen”', rule: 'phrase-slip', word: 'Säkerhet- och' },
    { what: '”30%” without space', rule: 'percent-space', word: '30%' },
    { what: '”10.00 -12.00”', rule: 'range-dash', word: '10.00 -12.00' },
    { what: 'next meeting without year', rule: 'year-missing', word: 'Fredagen den 15 december' },
    { what: '”2017/18” season', none: 'a usual way to write a season' },
    { what: '”Arbete och välfärd” with a capital', none: 'it is the name of the administration' },
    { what: 'full stop after some headings', rule: 'heading-stop-mixed', times: 5 },
  ],
  'avesta-2024-05-17': [
    { what: 'mixed time separators', rule: 'times-mixed', word: '10.00 – 11:10' },
    { what: 'trailing spaces and tab-only lines', none: 'the app never writes them; the record has none' },
    {
      what: 'responsible as first name and initial',
      none: 'the record has whole names; the template may shorten them',
    },
    { what: 'responsible joined by ”och”', none: 'two owners in the record' },
    { what: 'responsible empty', rule: 'follow-up-owner-missing', path: 'followUps.b4.owners' },
    { what: 'cells with two paragraphs', none: 'no mistake' },
    { what: '”-ramavtal”', rule: 'hyphen-before-word' },
    { what: '”brottförebyggande”', rule: 'word-two-ways', word: 'brottförebyggande' },
    { what: '”Centrum gruppen”', rule: 'phrase-slip', word: 'Centrum gruppen' },
    { what: 'final full stop in some table cells only', rule: 'follow-up-stop-mixed', times: 2 },
    { what: '”2 områdespoliser”, ”4 totalt” as digits', none: 'digits or letters is the municipality’s own choice' },
    { what: '”Lokala Brå” in the log, another name in the title', none: 'both are the council’s registered names' },
    { what: '”lokala Brå” beside ”Lokala Brå”', rule: 'council-name-varies', word: 'lokala Brå', times: 2 },
    { what: 'logo without alt text', none: 'cannot be: a logo is not accepted without one' },
    { what: 'empty paragraphs as spacing', none: 'the app never writes them; the record has none' },
  ],
  'koping-2019-03-06': [
    { what: '”stadsarkitektkontort”', rule: 'spelling', word: 'stadsarkitektkontort' },
    { what: '”Sammanträdet avslutning”', rule: 'phrase-slip', word: 'Sammanträdet avslutning' },
    { what: '”Säkerhetskyddslagen”', rule: 'spelling', word: 'Säkerhetskyddslagen' },
    {
      what: '”Björn Vilhelmsson” is Wilhelmsson',
      rule: 'name-misspelt',
      path: 'attendance.vilhelmsson.name',
      knowing: { people: ['Björn Wilhelmsson'] },
    },
    { what: 'unclosed parenthesis', rule: 'bracket-unclosed' },
    { what: '”fortsatt samverkansarbetet”', rule: 'phrase-slip', word: 'fortsatt samverkansarbetet' },
    { what: 'missing ”att”', rule: 'phrase-slip', word: 'om det är' },
    { what: 'hyphen in Kv 4, en dash in Kv 1–3', rule: 'dash-between-words' },
    { what: '”bl a”', rule: 'abbreviation-spaced', word: 'bl a' },
    { what: '”m m”', rule: 'abbreviation-spaced', word: 'm m.' },
    { what: '”fr o m”', rule: 'abbreviation-spaced', word: 'fr o m' },
    { what: '”V Skedvi”', none: 'a place name nobody but the secretary can spell out' },
    { what: '”1 polis ansvarig”', none: 'digits or letters is the municipality’s own choice' },
    { what: '”100 tkr”', none: 'a usual way to write an amount' },
    { what: 'Roger Eklund without party', none: 'the minutes print no parties at all' },
    { what: 'Robert Koivunen is absent and yet responsible', rule: 'absent-person-acts', word: 'Robert Koivunen' },
    { what: '”information” beside ”informationen”', rule: 'clause-variants', times: 2 },
    { what: 'decisions without full stop', rule: 'clause-stop-missing', times: 2 },
    { what: 'sub-heading ”Information” in ”Information från kommunen”', none: 'no mistake' },
    {
      what: 'chair has a mark in the list, justerare none',
      none: 'the record knows both; what prints is the template’s',
    },
  ],
  'arboga-2021': [
    { what: 'meeting date nowhere', rule: 'date-missing' },
    { what: '”Kommunstyrelsensalen”', rule: 'spelling', word: 'Kommunstyrelsensalen' },
    { what: '”Närvaro deltagare”', none: 'two words that exist; that they belong together is not for a rule to say' },
    { what: '”Ann-Marie-Lund”', rule: 'name-misspelt', path: 'attendance.a10.verbatim' },
    { what: '”lägesbilsarbetet” twice', rule: 'spelling', word: 'lägesbilsarbetet', times: 2 },
    { what: '”Förtillfället”', rule: 'phrase-slip', word: 'Förtillfället' },
    { what: '”förtillfället”', rule: 'phrase-slip', word: 'förtillfället' },
    { what: '”En löpande inrapporteringen”', rule: 'phrase-slip', word: 'En löpande inrapporteringen' },
    { what: '”Eventuell kommer”', rule: 'phrase-slip', word: 'Eventuell kommer' },
    { what: '”mm.”', rule: 'abbreviation-form', word: 'mm.' },
    { what: '”bitr” without full stop', rule: 'abbreviation-form', word: 'bitr' },
    { what: 'Myndighetsförbundet reports and is not listed', rule: 'reporter-not-listed', word: 'Myndighetsförbundet' },
    { what: 'Socialförvaltningen reports and is not listed', rule: 'reporter-not-listed', word: 'Socialförvaltningen' },
    {
      what: 'two of three ledamöter listed',
      rule: 'member-not-listed',
      on: '2021-09-14',
      knowing: { roster: [seat('1', 'Jonna Lindman'), seat('2', 'Kerstin Rosenkvist'), seat('3', 'Tredje Ledamot')] },
    },
    { what: 'published as minnesanteckningar by year', none: 'tells of the web site, not of these minutes' },
    { what: 'the council is a merger of two', none: 'tells of the council, not of these minutes' },
    { what: 'event on 28 October without year', rule: 'year-missing', word: 'den 28 oktober' },
    { what: 'day and month blank above the signatures', rule: 'sign-date-blank' },
    { what: 'row ”Övriga” printed empty', rule: 'section-empty' },
  ],
};

/** True of the samples though the lists do not name it: read one by one against the texts. */
const ALSO_TRUE: Record<string, string[]> = {
  'finspang-2020-11-05': ['secretary-missing', 'notes-decide', 'previous-minutes-undated', 'range-dash'],
  'vaxjo-2017-10-11': [
    'person-not-listed',
    'abbreviation-undefined',
    'notes-decide',
    'quotes-straight',
    'quotes-straight',
    'quotes-straight',
  ],
  'avesta-2024-05-17': ['abbreviation-form', 'nobody-signs'],
  'koping-2019-03-06': ['partial-unresolved', 'clause-by-reference', 'range-dash', 'range-dash', 'range-dash'],
  'arboga-2021': [
    'remote-in-text-only',
    'reporter-not-listed',
    'reporter-not-listed',
    'abbreviation-undefined',
    'abbreviation-undefined',
    'quotes-straight',
    'spelling',
  ],
};

let dictionary: Dictionary;
const found = new Map<string, Finding[]>();

// the dictionary's first words take seconds on a busy machine, so they are asked for here and not by whichever test is first
beforeAll(async () => {
  dictionary = await openDictionary(new URL('../../../../resources', import.meta.url).pathname);
  for (const name of SAMPLES) {
    const record = sampleRecord(name);
    found.set(name, reviewRecord(record, builtInTemplate(record.template), dictionary));
  }
}, 60_000);

const findingsIn = (name: string): Finding[] => found.get(name) ?? [];

const fits = (finding: Finding, oddity: Oddity): boolean =>
  'rule' in oddity &&
  finding.rule === oddity.rule &&
  (oddity.word === undefined || finding.words?.word === oddity.word) &&
  (oddity.path === undefined || finding.path === oddity.path);

describe.each(SAMPLES)('%s', (name) => {
  const oddities = ODDITIES[name] ?? [];
  const findable = oddities.filter((oddity) => 'rule' in oddity);

  it.each(findable)('is found: $what', (oddity) => {
    if (!('rule' in oddity)) return;
    const { meeting, council } = sampleRecord(name);
    const all =
      oddity.knowing === undefined
        ? findingsIn(name)
        : reviewMeeting({ ...meeting, date: oddity.on ?? meeting.date }, { ...council, adjusters: 0 }, oddity.knowing);
    expect(all.filter((finding) => fits(finding, oddity))).toHaveLength(oddity.times ?? 1);
  });

  it('has no finding but those oddities and what is true besides', () => {
    const besides = findingsIn(name).filter((finding) => !findable.some((oddity) => fits(finding, oddity)));
    expect(besides.map(({ rule }) => rule).sort()).toEqual([...(ALSO_TRUE[name] ?? [])].sort());
  });

  it('has nothing to tell when it has been put right', () => {
    const { record, mends } = correctedRecord(name, dictionary);
    expect(mends).toBeGreaterThan(0);
    expect(reviewRecord(record, null, dictionary)).toEqual([]);
  });
});

it('tells why of every oddity no rule can find', () => {
  const reasons = Object.values(ODDITIES).flatMap((all) => all.filter((one) => 'none' in one));
  for (const oddity of reasons) expect('none' in oddity && oddity.none.length).toBeGreaterThan(5);
});
