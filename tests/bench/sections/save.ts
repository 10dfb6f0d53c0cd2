import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../../electron/compose.ts';
import type { Answer, CallName, Reply, Request } from '../../../shared/api.ts';
import type { Op } from '../../../shared/domain/meeting-change.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import type { Effort } from '../effort.ts';
import { inTurn } from '../measure.ts';
import { section, TIME_HEADS, table, timeCells } from '../report.ts';
import { SAMPLE_FILE } from '../sample.ts';

const PAGE_BYTES = 16_384;

/** From a change at the core's door to its answer: the text is on disk by then. */
export async function saveSection(effort: Effort, folder: string): Promise<void> {
  section(
    '5. Save of one field, from request to acknowledged',
    'Through the door of the real core on a fresh database, durable before it answers (WAL, synchronous=FULL), against',
    'overwriting 16 kB in place and fdatasync. The milliseconds are this disk’s; only the ratio travels.',
  );
  const app = await compose({ dataFolder: join(folder, 'data'), kind: 'browser', shell: () => undefined });
  const call = async <N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> => {
    const reply = (await app.dispatch(name, request)) as Reply<Answer<N>>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  const file = openSync(join(folder, 'overwritten'), 'w+');
  const page = Buffer.alloc(PAGE_BYTES, 'a');
  const overwrite = 'overwrite 16 kB + fdatasync';
  try {
    const record = { name: 'koping.json', bytes: new Uint8Array(readFileSync(SAMPLE_FILE)) };
    const { id, revision, meeting } = await call('records.import', record);
    const longest = meeting.items.reduce((one, other) => (size(other.body) > size(one.body) ? other : one));
    let baseRevision = revision;
    const set = (path: string, value: (round: number) => string | RichText) => async (round: number) => {
      const ops: Op[] = [{ op: 'set', path, value: value(round) as string }];
      const step = path.replaceAll('/', '.');
      ({ revision: baseRevision } = await call('meetings.change', { id, baseRevision, step, label: 'Text', ops }));
    };
    const times = await inTurn(
      [
        {
          name: overwrite,
          run() {
            writeSync(file, page, 0, PAGE_BYTES, 0);
            fdatasyncSync(file);
          },
        },
        { name: 'place of the meeting', run: set('place', (round) => `Rådhuset ${round}`) },
        {
          name: `text of the longest item (${(size(longest.body) / 1000).toFixed(1)} kB)`,
          run: set(`items/${longest.id}/body`, (round) => withParagraph(longest.body, `Skrivet ${round}.`)),
        },
      ],
      { rounds: effort.saves, warmUp: 20 },
    );
    table(
      ['what is written', ...TIME_HEADS],
      Object.entries(times).map(([name, series]) => [name, ...timeCells(series, times[overwrite] ?? [])]),
    );
  } finally {
    closeSync(file);
    await app.close();
  }
}

const size = (body: RichText): number => JSON.stringify(body).length;

const withParagraph = (body: RichText, text: string): RichText => ({
  ...body,
  content: [...(body.content ?? []), { type: 'paragraph', content: [{ type: 'text', text }] }],
});
