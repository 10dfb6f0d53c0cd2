/**
 * Every call of the contract through the real door over a real core, with requests of the right shape and hostile values: ids of
 * other things, huge texts, ways out of the folder. Every answer is one the contract knows, none is a bug, and nothing outside
 * what the user has chosen is read or written (reliability.md G7). FAULT_SIZE=long for 2 000 messages a call.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDispatch } from '../../../../electron/api/register.ts';
import type { Handlers } from '../../../../electron/core/context.ts';
import { openOrRecover } from '../../../../electron/core/open-or-recover.ts';
import { copiesHere } from '../../../../electron/core/storage/copies/copies-apart.ts';
import { CALLS, type CallName } from '../../../../shared/api.ts';
import { CallError } from '../../../../shared/error-codes.ts';
import { type TestCore, temporaryFolder, testCore } from '../../../builders/core.ts';
import { hostileRequests, type Pools } from '../../../builders/hostile-request.ts';
import { withMeeting } from '../../../builders/registers.ts';
import { LONG, randomFrom, SEED, sized, told } from '../../../faults/size.ts';

const NAMES = Object.keys(CALLS) as CallName[];
/** Each message of these starts a thread of its own, and half a second is gone. */
const SLOW: readonly CallName[] = [
  'wordTemplates.add',
  'wordTemplates.replace',
  'wordTemplates.starter',
  'brand.addFonts',
  'spelling.suggest',
];
const messagesFor = (name: CallName): number => (SLOW.includes(name) ? sized(3, 100) : sized(10, 2000));
/** Stands in a file no call has any business with. */
const BAIT = 'Betet i filen bredvid: Svea Hemlig, 19500101-0000';

/** The one call that is for naming a folder elsewhere: copies come into it, and nothing else is touched. */
const NAMES_FOLDER: CallName = 'backups.setSecondFolder';
const DATA_OR_COPY = /^data\b|^annan.justera-[\d-]+-nr-\d+\.db(\.json|\.sha256)?$/;

/** What lies beside the app's own folder, to be found untouched. */
function layBait(root: string): { look: (but?: RegExp) => string } {
  for (const folder of ['annan', 'annan/Dokument', 'annan/backups']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['bete.json', 'bete.docx', 'bete.pdf', 'annan/justera.db', 'annan/backups/bete.db'])
    writeFileSync(join(root, file), BAIT);
  const look = (but = /^data\b/): string =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !but.test(relative(root, file)))
      .map((file) => `${relative(root, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
      .sort()
      .join('\n');
  return { look };
}

const ways = (root: string): string[] => [
  '../bete.json',
  '../../bete.docx',
  '..\\..\\bete.docx',
  '%2e%2e/bete.json',
  join(root, 'bete.pdf'),
  join(root, 'annan'),
  `file://${join(root, 'bete.pdf')}`,
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  'bete.pdf\0.docx',
  'bete.pdf:ström',
  'CON',
  '~',
];
const WORDS = [
  '',
  ' ',
  'å',
  'rad',
  'p-bo-ek',
  'place',
  'items',
  'items/s1/heading',
  'attendance',
  '__proto__',
  'constructor/prototype/x',
  'toString',
  "'; drop table meeting; --",
  '"*" OR NEAR(a b)',
  'kamera*',
  '%_%',
  '\ud800',
  '\u0000\u0001\ufffe',
  'a\u0301\u0323'.repeat(40),
  '\u202eexe.fdp',
  '{namn}{{x}}%s',
  '<script>alert(1)</script>',
  '=cmd|calc',
  '19121212-1212',
  '2026-11-25',
  '2026-02-30',
  '24.99',
  '09.00',
  '09:20',
  'f'.repeat(64),
  '#12345g',
  '#123456',
  '2026',
  'utan-datum',
  'https://example.com/å',
  'javascript:alert(1)',
  'Protokoll.docx',
  'ordforande',
  'Möte 🧑‍🌾 نص',
];

function pools(core: TestCore, root: string, ids: readonly string[], objects: Pools['known']): Pools {
  const { dataDir } = core;
  const sound = readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'));
  return {
    words: [...WORDS, ...ways(root), ...ids, ...sound],
    files: [
      new Uint8Array(),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      new Uint8Array(Buffer.from('PK\u0003\u0004'.padEnd(200, 'x'))),
      new Uint8Array(Buffer.from('Namn;Parti\nBo Ek;M\n"')),
      new Uint8Array(Buffer.from('\u0000\u0001\u0000\u0000'.padEnd(64, '\u00ff'), 'latin1')),
      new Uint8Array(readFileSync(join(dataDir, 'backups', sound[0] ?? ''))),
    ],
    known: objects,
  };
}

/** Ids of everything that has one. */
function idsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) idsIn(one, into);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && /^id$|Id$/.test(key)) into.add(inner);
      else idsIn(inner, into);
    }
  return into;
}

type Found = { call: string; what: string };

/** Sends `count` hostile requests to one call; what is wrong with the answers. */
async function send(
  dispatch: TestCore['dispatch'],
  name: CallName,
  request: (schema: (typeof CALLS)[CallName]['request']) => unknown,
  count: number,
): Promise<{ found: Found[]; shaped: number; done: number }> {
  const found: Found[] = [];
  let shaped = 0;
  let done = 0;
  for (let n = 0; n < count; n++) {
    const asked = request(CALLS[name].request);
    const fits = CALLS[name].request.safeParse(asked).success;
    if (fits) shaped++;
    const reply = await dispatch(name, asked);
    const say = (what: string) => found.push({ call: name, what: `${what}: ${JSON.stringify(asked)?.slice(0, 400)}` });
    if (reply.ok) {
      done++;
      if (!fits) say('carried out though it is not of the right shape');
      const answer = CALLS[name].answer.safeParse(reply.value);
      if (!answer.success) say(`an answer the contract does not know (${answer.error.issues[0]?.path.join('.')})`);
      const told = Buffer.concat([Buffer.from(JSON.stringify(reply.value) ?? ''), ...bytesIn(reply.value)]);
      if (told.includes('Svea Hemlig')) say('the file beside was read');
    } else {
      if (!CallError.safeParse(reply.error).success) say('an error the contract does not know');
      if (reply.error.code === 'unexpected') say('a bug');
    }
  }
  return { found, shaped, done };
}

function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(bytesIn) : [];
}

const sum = { sent: 0, shaped: 0, done: 0, bad: 0 };

describe('hostile values in every call', () => {
  test.each(NAMES)(
    '%s',
    async (name) => {
      const root = temporaryFolder();
      const bait = layBait(root);
      const before = bait.look();
      const opened: string[] = [];
      const note = async (file: string) => void opened.push(file);
      const dataDir = join(root, 'data');
      mkdirSync(dataDir);
      const core = await testCore({
        dataDir,
        openPath: note,
        showInFolder: note,
        saveFile: async (suggested, bytes) => {
          // a dialog takes a name, not a way
          expect(suggested).not.toMatch(/[\\/\0:]|^\.\.?$/);
          writeFileSync(join(dataDir, 'sparad'), bytes);
          return join(dataDir, 'sparad');
        },
      });
      const meeting = await withMeeting(core);
      await core.call('backups.make', null);
      const lists = await Promise.all(
        (['persons.list', 'organisations.list', 'councils.list', 'templates.list', 'snippets.list'] as const).map(
          (list) => core.call(list, null),
        ),
      );
      const roster = await core.call('roster.get', { councilId: 'rad', day: null });
      const brand = await core.call('brand.get', null);
      const ids = [...idsIn([meeting, lists, roster])];
      const { meeting: facts, council, municipality } = meeting;
      const request = hostileRequests(
        pools(core, root, ids, {
          id: ids,
          meetingId: [meeting.id],
          councilId: ['rad'],
          baseRevision: [meeting.revision],
          step: ['ett', 'två'],
          municipalityId: [municipality.id],
          council: [council],
          personId: ids,
          items: [facts.items],
          ...Object.fromEntries(Object.entries(brand).map(([key, value]) => [key, [value]])),
        }),
        randomFrom(SEED + NAMES.indexOf(name)),
      );
      const messages = messagesFor(name);
      const { found, shaped, done } = await send(core.dispatch, name, request, messages);
      sum.sent += messages;
      sum.shaped += shaped;
      sum.done += done;
      sum.bad += found.length;
      expect(found.slice(0, 5)).toEqual([]);
      // nearly all come past the first check: it is what lies behind it that is tried
      expect(shaped).toBeGreaterThan(messages / 2);
      expect(opened.filter((file) => relative(dataDir, file).startsWith('..'))).toEqual([]);
      expect(bait.look(name === NAMES_FOLDER ? DATA_OR_COPY : undefined)).toBe(before);
      expect(readdirSync('.').filter((name) => /bete|annan|passwd|Windows|server|^CON|^~/.test(name))).toEqual([]);
      // the door still works, and so does what is behind it
      expect(await core.dispatch('app.info', null)).toMatchObject({ ok: true });
    },
    LONG ? 1_200_000 : 120_000,
  );

  afterAll(() =>
    told(
      'hostile calls',
      sum.bad,
      sum.sent,
      'answers were a bug, unknown to the contract or came from a file beside',
      `${NAMES.length} calls, ${sum.shaped} requests of the right shape, ${sum.done} carried out`,
    ),
  );
});

test('the few calls there are without a database take them as well', async () => {
  const root = temporaryFolder();
  const bait = layBait(root);
  const before = bait.look();
  const dataDir = join(root, 'data');
  mkdirSync(dataDir);
  const core = await testCore({ dataDir });
  await withMeeting(core);
  await core.call('backups.make', null);
  const all = pools(core, root, [], {});
  // a folder she chooses she may have
  const known = { ...all, words: all.words.filter((word) => word !== join(root, 'annan')) };
  await core.close();
  const sound = readFileSync(join(dataDir, 'justera.db'));
  const damaged = Buffer.concat([sound.subarray(0, 4096), Buffer.alloc(40_000, 0xab)]);
  const opened: string[] = [];
  const found: Found[] = [];
  for (const name of NAMES) {
    writeFileSync(join(dataDir, 'justera.db'), damaged);
    const closed = openOrRecover({
      dataDir,
      shell: 'browser',
      version: 'x',
      resources: 'resources',
      documentsFolder: join(dataDir, 'Dokument'),
      emit: () => undefined,
      saveFile: async () => null,
      openPath: async () => undefined,
      showInFolder: async (file) => void opened.push(file),
      copies: copiesHere,
    });
    const dispatch = createDispatch(closed.handlers, (line) => console.error(line));
    const request = hostileRequests(known, randomFrom(SEED + NAMES.indexOf(name)));
    found.push(...(await send(dispatch, name, request, sized(6, 100))).found);
    await closed.close();
    rmSync(join(dataDir, 'justera.mapp.json'), { force: true });
  }
  expect(found.slice(0, 5)).toEqual([]);
  expect(opened.filter((file) => relative(dataDir, file).startsWith('..'))).toEqual([]);
  expect(bait.look()).toBe(before);
}, 120_000);

test('control: a handler that joins a name to a folder is found out', async () => {
  const root = temporaryFolder();
  layBait(root);
  mkdirSync(join(root, 'data'));
  const careless = {
    'meetings.open': async ({ id }: { id: string }) => readFileSync(join(root, 'data', id), 'utf8'),
  } as unknown as Handlers;
  const dispatch = createDispatch(careless, () => undefined);
  const { found } = await send(dispatch, 'meetings.open', () => ({ id: '..' }), 1);
  expect(found).toMatchObject([{ what: expect.stringContaining('a bug') }]);
  const reading = createDispatch(
    { 'settings.get': async () => readFileSync(join(root, 'bete.json'), 'utf8') } as unknown as Handlers,
    () => undefined,
  );
  const told = await send(reading, 'settings.get', () => null, 1);
  expect(told.found.map(({ what }) => what.split(':')[0])).toContain('the file beside was read');
});
