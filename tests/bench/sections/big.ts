import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { compose } from '../../../electron/compose.ts';
import { readRecord } from '../../../electron/core/records/read-record.ts';
import type { Answer, CallName, Reply, Request } from '../../../shared/api.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { reviewMeeting } from '../../../shared/review/review-meeting.ts';
import { meetingPassages } from '../../../shared/search/meeting-passages.ts';
import { bigDatabase, bigDataFolder } from '../big/big-database.ts';
import type { Effort } from '../effort.ts';
import { median, quantile, type Times, timed } from '../measure.ts';
import { bar, ms, note, ratio, section, table } from '../report.ts';

/** As somebody types them, letter by letter; parts of compound words, a name, a number, and a word that is in no text. */
const TYPED = ['kamera', 'övervakning', 'trygghet', 'budget', 'samverkan', 'KS 2019/4', 'Åsa', 'belysning', 'zzyzx'];
const TOP = 20;
const NO_FILTER = { councilId: null, year: null, status: null, text: '', who: '' };
const SAMPLES_FOLDER = join(import.meta.dirname, '../../samples');
const SAMPLES = readdirSync(SAMPLES_FOLDER).filter((name) => name.endsWith('.json'));

type Call = <N extends CallName>(name: N, request: Request<N>) => Promise<Answer<N>>;
type Timings = Record<string, Times>;

const asks = (text: string, count: boolean): Request<'search.find'> => ({
  ...{ text, count, order: 'best', kind: null, councilId: null, year: null, limit: TOP, offset: 0 },
});

/** The same work in small and large databases: what it costs, and how it grows with the years. */
export async function bigSection(effort: Effort, folder: string): Promise<void> {
  section(
    '8. Twenty years of meetings: 12 items and 4 decisions each',
    'Through the door of the real core, answers with everything the window shows. Databases are made once and kept until what makes',
    'them changes. “growth” is to the size before: twice the work for ten times the meetings would be 2.00x. The copy made at the',
    'start is waited for.',
  );
  const timings = new Map<number, Timings>();
  for (const count of effort.bigDatabases) {
    const { file, made } = await bigDatabase(count);
    if (made)
      note(
        `${count} meetings: rows in ${Math.round(made.rows)} ms, search index filled in ${Math.round(made.index)} ms.`,
      );
    tellWords(file, count);
    if (count === effort.bigDatabases.at(-1)) tellSize(file, count);
    timings.set(count, await timesIn(await bigDataFolder(count, folder)));
    if (count === effort.bigDatabases[0]) await tellAfterFilling(await bigDataFolder(count, folder), count);
  }
  tellTimes(timings);
}

async function timesIn(dataFolder: string): Promise<Timings> {
  const app = await compose({ dataFolder, kind: 'browser', shell: () => undefined });
  const call: Call = async (name, request) => {
    const reply = (await app.dispatch(name, request)) as Reply<Answer<typeof name>>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  const each = async <T>(given: readonly T[], run: (one: T) => Promise<unknown>): Promise<Times> => {
    const times: number[] = [];
    for (const one of given) times.push(await timed(() => run(one)));
    return times;
  };
  const rounds = Array.from({ length: 20 }, (_, round) => round);
  try {
    await call('search.find', asks('råd', true));
    // the copy that is made at the start has a core to itself; with two cores the window has the other
    while (!(await call('backups.state', null)).upToDate) await setTimeout(500);
    const begun = TYPED.flatMap((text) =>
      [...text].map((_, i) => text.slice(0, i + 1)).filter((part) => part.length > 1),
    );
    const history = { councilId: null, year: null, status: null, includeRemoved: false, offset: 0, limit: 50 };
    const first = await call('meetings.history', history);
    const ids = first.rows.map(({ id }) => id);
    return {
      'search as you type, best 20 of each kind': await each(begun, (text) => call('search.find', asks(text, false))),
      'all hits ranked and counted, 20 of each kind': await each([...TYPED, ...TYPED], (text) =>
        call('search.find', asks(text, true)),
      ),
      'first page of history': await each(rounds, () => call('meetings.history', history)),
      'what waits on the overview': await each(rounds, () =>
        call('meetings.list', { councilId: null, includeRemoved: false, unfinished: true }),
      ),
      'meetings of each council': await each(rounds, () => call('meetings.ofCouncils', null)),
      'first page of decisions': await each(rounds, () =>
        call('decisions.list', { filter: NO_FILTER, offset: 0, limit: 100 }),
      ),
      'log of follow-ups': await each(rounds, () => call('followUps.list', { councilId: null })),
      'open a meeting': await each(ids, (id) => call('meetings.open', { id })),
      'save a text': await each(rounds, saver(call, ids[0] ?? '')),
      'review of the largest sample': await each(rounds, largestReview()),
    };
  } finally {
    await app.close();
  }
}

/** What the filling leaves in the connection must not make a day's searches slow. */
async function tellAfterFilling(dataFolder: string, count: number): Promise<void> {
  const db = new Database(join(dataFolder, 'justera.db'));
  db.exec('update search_state set version = 0');
  db.close();
  const searching = async (): Promise<number> => {
    const app = await compose({ dataFolder, kind: 'browser', shell: () => undefined });
    try {
      // the first one fills the index
      for (const text of ['råd', 'kamera']) await app.dispatch('search.find', asks(text, true));
      const times: number[] = [];
      for (let i = 0; i < 20; i++) times.push(await timed(() => app.dispatch('search.find', asks('sam', true))));
      return median(times);
    } finally {
      await app.close();
    }
  };
  const filled = await searching();
  const restarted = await searching();
  note(
    `${count} meetings: a search after the index was filled takes ${ratio(filled / restarted)} of one after a restart.`,
  );
}

/** Types on in the first item of a draft. */
function saver(call: Call, id: string): (round: number) => Promise<unknown> {
  return async (round) => {
    const { revision, meeting } = await call('meetings.open', { id });
    const item = meeting.items[0];
    const value = `Rubrik som skrivs ${'vidare '.repeat(round)}`;
    const ops = [{ op: 'set' as const, path: `items/${item?.id ?? ''}/heading`, value }];
    return call('meetings.change', { id, baseRevision: revision, step: `s${round}`, label: 'Rubrik', ops });
  };
}

/** The sample minutes with the most in them, reviewed as they stand. */
function largestReview(): () => Promise<unknown> {
  const records = SAMPLES.map((name) => readRecord(readFileSync(join(SAMPLES_FOLDER, name), 'utf8'), name));
  const size = (record: MeetingRecord) => JSON.stringify(record.meeting).length;
  const { meeting, council } = records.reduce((one, other) => (size(other) > size(one) ? other : one));
  return async () => reviewMeeting(meeting, { ...council, adjusters: 1 });
}

const DICTIONARY = new URL('../../../node_modules/dictionary-sv/index.dic', import.meta.url);

/** What a part of a word costs depends on how many words it stands in: told beside what is so in the language. */
function tellWords(file: string, count: number): void {
  const db = new Database(file, { readonly: true });
  const words = db.prepare('select word from search_word').pluck().all() as string[];
  db.close();
  const known = readFileSync(DICTIONARY, 'utf8')
    .split('\n')
    .map((line) => (line.split('/')[0] ?? '').toLowerCase())
    .filter((word) => word.length > 2);
  const share = (all: readonly string[], part: string) => all.filter((word) => word.includes(part)).length / all.length;
  const parts = ['kam', 'kamera', 'övervakning', 'bud', 'samverkan', 'belysning'];
  const times = parts.map((part) => `${part} ${ratio(share(words, part) / share(known, part))}`);
  note(
    `${count} meetings: ${words.length} different words; parts in them beside the Swedish dictionary: ${times.join(', ')}.`,
  );
}

/** The index may not be larger than the text it finds. */
function tellSize(file: string, count: number): void {
  const db = new Database(file, { readonly: true });
  const index = db
    .prepare("select sum(pgsize) from dbstat where name like 'search%' or name like 'sqlite_autoindex_search%'")
    .pluck()
    .get() as number;
  let text = 0;
  for (const { record } of db.prepare('select record from meeting').iterate() as Iterable<{ record: string }>)
    for (const { texts } of meetingPassages(JSON.parse(record) as Meeting))
      for (const said of texts) text += Buffer.byteLength(said.text);
  db.close();
  bar({
    says: `all search indexes of ${count} meetings no larger than the text`,
    held: index <= text,
    measured: `${(index / 1e6).toFixed(1)} MB for ${(text / 1e6).toFixed(1)} MB, ${ratio(index / text)}`,
  });
}

function tellTimes(timings: ReadonlyMap<number, Timings>): void {
  const sizes = [...timings.keys()];
  const heads = sizes.flatMap((size, i) => [`${size}: p50 ms`, 'p95', ...(i === 0 ? [] : ['growth'])]);
  const names = Object.keys(timings.get(sizes[0] ?? 0) ?? {});
  const cells = (name: string) =>
    sizes.flatMap((size, i) => {
      const times = timings.get(size)?.[name] ?? [];
      const before = timings.get(sizes[i - 1] ?? 0)?.[name] ?? [];
      const growth = i === 0 ? [] : [ratio(median(times) / median(before))];
      return [ms(median(times)), ms(quantile(times, 0.95)), ...growth];
    });
  table(
    ['meetings', ...heads],
    names.map((name) => [name, ...cells(name)]),
  );
}
