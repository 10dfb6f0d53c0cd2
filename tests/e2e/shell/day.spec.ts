/**
 * A working day as it is lived, looked at from outside. What leaves the machine is counted by strace, and where names and texts
 * lie afterwards is read in the raw bytes of every file there is: reliability.md G14 and P1–P3.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { MainMenu } from '../pages/main-menu.ts';
import { goToMeeting } from '../pages/open-meeting.ts';
import { SearchBox } from '../pages/search-box.ts';
import { SettingsScreen } from '../pages/settings-screen.ts';
import { WelcomeScreen } from '../pages/welcome-screen.ts';
import { type StartedApp, startApp } from '../start-app.ts';
import { ask, askForReply } from './ask.ts';

const CANARIES = 1000;
/** In every canary and in nothing else. */
const MARK = 'qzvkanarie';
const canary = (n: number): string => `Qzvkanarie${String(n).padStart(4, '0')}`;
const FORMS = [MARK, `Q${MARK.slice(1)}`, MARK.toUpperCase()].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
]);

/** Where canaries belong: the database, its copies, and what the user has had written where she chose. */
const MAY_HOLD = /^(data\/justera\.db(-wal)?|data\/backups\/[^/]+\.db|data\/inkommande\/[^/]+\.db|valt\/.*)$/;

function filesWithCanaries(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
      return FORMS.some((form) => bytes.includes(form) || file.includes(form.toString('utf8')));
    })
    .map((file) => relative(root, file));
}
const strays = (root: string): string[] => filesWithCanaries(root).filter((file) => !MAY_HOLD.test(file));

/** Names and texts, so many: typed, pasted, imported, searched for, refused. Answers how many were used. */
async function liveADay(page: Page, chosen: string, names: number): Promise<number> {
  let used = 0;
  const next = (): string => canary(used++);
  await new WelcomeScreen(page).tryExample();
  await ask(page, 'settings.set', { exportFolder: chosen });

  // imported: a roster pasted as from a spreadsheet
  await new MainMenu(page).go('Organ');
  await page.getByRole('link', { name: 'Brottsförebyggande rådet' }).click();
  const [council] = await ask(page, 'councils.list', null);
  // a name that comes into the window's title
  await ask(page, 'councils.save', { ...council!, name: `Rådet ${next()}` });
  await expect(page).toHaveTitle(new RegExp(canary(0)));
  const text = ['Namn;Organisation', ...[...Array(names * 0.4)].map(() => `Åsa ${next()};Förening`)].join('\n');
  const rows = await ask(page, 'roster.readTable', { councilId: council!.id, text, bytes: null });
  await ask(page, 'roster.import', { councilId: council!.id, rows, validFrom: null });

  // typed
  const wizard = await goToMeeting(page, 'exempel-1');
  await wizard.field('Plats').fill(`Sal ${next()}`);
  await wizard.step('Ärenden');
  await wizard.items.first();
  await page.keyboard.type(`Om ${next()}`);
  await page.keyboard.press('Enter');
  for (let n = 0; n < 20; n++) await page.keyboard.type(`${next()} `);
  await wizard.saved();
  const opened = await ask(page, 'meetings.open', { id: 'exempel-1' });
  let { revision } = opened;
  for (let n = 0; n < names / 5; n++) {
    const ops = [{ op: 'set' as const, path: 'place', value: next() }];
    const change = { id: 'exempel-1', baseRevision: revision, step: `s${n}`, label: `Plats ${next()}`, ops };
    ({ revision } = await ask(page, 'meetings.change', change));
  }

  // searched for
  const search = new SearchBox(page);
  await search.open();
  await page.keyboard.type(`${next()} ${canary(3)}`);
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await page.evaluate(() => location.assign('#/sok'));
  await page.getByRole('searchbox').fill(`${next()} ${canary(4)}`);
  await page.waitForTimeout(500);
  for (let n = 0; n < names / 25; n++) await ask(page, 'mentions.find', { name: next() });

  // refused, in every way it can be
  const bytes = new Uint8Array(Buffer.from(next()));
  while (used < names) {
    await askForReply(page, 'persons.save', { id: next(), name: next(), email: next() });
    await askForReply(page, 'meetings.open', { id: next() });
    await askForReply(page, 'handover.look', { name: `${next()}.justera`, bytes });
    await askForReply(page, 'settings.set', { theme: next() });
  }
  await page.evaluate(
    ([name, text]) => {
      console.error(name);
      setTimeout(() => {
        throw new Error(text);
      });
      localStorage.setItem('x', 'y');
    },
    [canary(5), canary(6)] as const,
  );

  // made, looked at, copied, told
  await ask(page, 'documents.make', { meetingId: 'exempel-1', formats: ['docx', 'pdf', 'html', 'txt'] });
  await ask(page, 'documents.preview', { meetingId: 'exempel-1' });
  await ask(page, 'backups.make', null);
  await SettingsScreen.open(page, 'Säkerhetskopior');
  await page.evaluate(() => location.assign('#/installningar/felsokning'));
  await page.getByText('Rapporten i sin helhet').first().waitFor();
  const { text: report } = await ask(page, 'diagnostics.report', null);
  expect(report.toLowerCase()).not.toContain(MARK);
  return used;
}

function newHouse(): { root: string; data: string; temp: string; chosen: string } {
  const root = mkdtempSync(join(tmpdir(), 'justera-day-'));
  const [data = '', temp = '', chosen = ''] = ['data', 'temp', 'valt'].map((name) => join(root, name));
  for (const folder of [data, temp, chosen]) mkdirSync(folder);
  return { root, data, temp, chosen };
}

const options = (dataFolder: string, saveInto: string) => ({
  dataFolder,
  saveInto,
  headless: true,
  size: { width: 1366, height: 768 },
  extraFlags: [],
});

async function opened(starting: Promise<StartedApp | undefined>): Promise<StartedApp> {
  const app = await starting;
  if (!app) throw new Error('the app was already open');
  return app;
}

test('a thousand names and texts lie in the database, its copies and the files she asked for, and nowhere else', async ({
  shell,
}) => {
  test.skip(shell !== 'browser', 'starts the browser shell');
  test.slow();
  const { root, data, temp, chosen } = newHouse();
  const said: Buffer[] = [];
  const watch = { env: { TMPDIR: temp, TMP: temp, TEMP: temp }, said: (bytes: Buffer) => void said.push(bytes) };
  let app = await opened(startApp(options(data, chosen), watch));
  const log: string[] = [];
  try {
    const used = await liveADay(app.page, chosen, CANARIES);
    expect(used).toBeGreaterThanOrEqual(CANARIES);
    // the checker sees: what may hold them does
    expect(filesWithCanaries(root)).toEqual(expect.arrayContaining(['data/justera.db']));
    expect(filesWithCanaries(root).some((file) => file.startsWith('data/backups/'))).toBe(true);
    expect(strays(root)).toEqual([]);

    // a page that crashes with all of them in memory, and a program that is killed
    const session = await app.page.context().newCDPSession(app.page);
    void session.send('Page.crash').catch(() => undefined);
    await expect.poll(() => app.log.join()).toContain('loaded again');
    expect(strays(root)).toEqual([]);
    log.push(...app.log);
    app.process.kill('SIGKILL');
    await app.exited;
    expect(strays(root)).toEqual([]);
    app = await opened(startApp(options(data, chosen), watch));
    log.push(...app.log);
    await app.closeWindow();
    expect(strays(root)).toEqual([]);
    expect(
      Buffer.concat([...said, Buffer.from(log.join('\n'))])
        .toString()
        .toLowerCase(),
    ).not.toContain(MARK);
    console.log(`canaries: 0 of ${used} outside the database, its copies and the chosen folder`);

    // the control: one laid where none belongs is found, in either way of writing
    writeFileSync(join(temp, 'a.log'), `x ${canary(7)} y`);
    writeFileSync(join(data, 'b.dmp'), Buffer.from(canary(8), 'utf16le'));
    expect(strays(root).sort()).toEqual(['data/b.dmp', 'temp/a.log']);
  } finally {
    app.process.kill('SIGKILL');
    await app.exited;
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

const STRACE = [
  ...['-f', '--seccomp-bpf', '-qq', '--decode-fds=socket', '-e', 'signal=none'],
  ...['-e', 'trace=connect,sendto,sendmsg,sendmmsg'],
];
/** The port the browser's own errands are led to: none can listen there, so that the kernel itself refuses at once. */
const NOWHERE = /sa_family=AF_INET, sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)/;

/** What went, or would have gone, over a network. A datagram socket that is only given an address has sent nothing. */
const outward = (calls: readonly string[]): string[] =>
  calls.filter((line) => {
    if (/\(\d+<UDP/.test(line)) return !line.includes('connect(');
    return /sa_family=AF_INET6?\b/.test(line) && !NOWHERE.test(line);
  });
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');

test('in a day no connection is made and no packet sent, counted by strace', async ({ shell }) => {
  test.skip(shell !== 'browser', 'starts the browser shell');
  test.skip(spawnSync('strace', ['-V']).status !== 0, 'strace is not on this machine');
  test.setTimeout(300_000);
  const { root, data, chosen } = newHouse();
  const seen = join(root, 'anrop.txt');
  try {
    // the control: a program that connects, and one that sends a datagram, are seen
    const dial = `require('node:net').connect(9, '127.0.0.1').on('error', () => process.exit())`;
    const post = `require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit())`;
    for (const program of [dial, post]) {
      spawnSync('strace', [...STRACE, '-o', seen, process.execPath, '-e', program]);
      expect(outward(linesOf(seen)).length, program).toBeGreaterThan(0);
    }
    const app = await opened(startApp(options(data, chosen), { through: ['strace', ...STRACE, '-o', seen] }));
    try {
      await liveADay(app.page, chosen, 100);
    } finally {
      // strace cannot be ended before what it watches
      await app.closeWindow();
    }
    const calls = linesOf(seen);
    // app and browser were both followed
    expect(new Set(calls.map((line) => line.split(' ')[0])).size).toBeGreaterThan(3);
    expect(outward(calls)).toEqual([]);
    const errands = calls.filter((line) => NOWHERE.test(line)).length;
    console.log(
      `network: 0 of ${calls.length} calls left the machine; ${errands} errands of the browser’s own led nowhere`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
