import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentsFolder } from '../../../../../electron/core/made-files/export-folder.ts';
import { MeetingRecord } from '../../../../../shared/domain/record.ts';
import { type TestCore, temporaryFolder, testCore } from '../../../../builders/core.ts';
import { withMeeting } from '../../../../builders/registers.ts';

const folderOf = (core: TestCore) => join(core.documentsFolder, 'Justera', 'Trygghetsrådet');
const NAME = 'Protokoll Trygghetsrådet 2026-11-25';

async function change(core: TestCore, id: string, place: string): Promise<void> {
  const { revision } = await core.call('meetings.open', { id });
  await core.call('meetings.change', {
    id,
    baseRevision: revision,
    step: 'typing',
    label: '',
    ops: [{ op: 'set', path: 'place', value: place }],
  });
}

test('files of every kind are written into the council’s folder under good names', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  const made = await core.call('documents.make', { meetingId: id, formats: ['docx', 'pdf', 'txt', 'json'] });
  expect(readdirSync(folderOf(core)).sort()).toEqual(
    ['docx', 'json', 'pdf', 'txt'].map((ending) => `${NAME}.${ending}`),
  );
  for (const file of made) {
    expect(readFileSync(file.path)).toHaveLength(file.bytes);
    expect(file).toMatchObject({ outdated: false, notice: '', name: file.path.split('/').at(-1) });
  }
  const record = MeetingRecord.parse(JSON.parse(readFileSync(made[3]!.path, 'utf8')));
  expect(record.meeting).toEqual((await core.call('meetings.open', { id })).meeting);
  expect(record.council.name).toBe('Trygghetsrådet');
});

test('a copy for the web has a name of its own and never takes the place of what is to be signed', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  const [signed] = await core.call('documents.make', { meetingId: id, formats: ['pdf'] });
  const copies = await core.call('documents.make', { meetingId: id, formats: ['html', 'pdf'], copy: 'web' });
  expect(copies.map(({ name, format }) => [name, format])).toEqual([
    [`${NAME} webbversion.html`, 'html'],
    [`${NAME} webbversion.pdf`, 'pdf'],
  ]);
  expect(readdirSync(folderOf(core)).sort()).toEqual(
    [signed!.name, ...copies.map(({ name }) => name)].sort((a, b) => (a < b ? -1 : 1)),
  );
  // a page for the web is the web's copy, whoever asks for it
  const [page] = await core.call('documents.make', { meetingId: id, formats: ['html'] });
  expect(page?.name).toBe(`${NAME} webbversion.html`);
  expect(readFileSync(page!.path, 'utf8')).toContain('Trygghetsrådet');
});

test('a file made again takes the old one’s place, and the list says which are out of date', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call('documents.make', { meetingId: id, formats: ['txt', 'json'] });
  await change(core, id, 'Eken');
  expect((await core.call('documents.list', { meetingId: id })).map(({ outdated }) => outdated)).toEqual([true, true]);
  await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  expect(readdirSync(folderOf(core))).toHaveLength(2);
  expect(readFileSync(join(folderOf(core), `${NAME}.txt`), 'utf8')).toContain('Eken');
  const list = await core.call('documents.list', { meetingId: id });
  expect(list.map(({ format, outdated }) => [format, outdated])).toEqual([
    ['txt', false],
    ['json', true],
  ]);
});

// reliability.md E5: a document somebody has worked in is never written over
test('a file edited by hand is kept, the new one gets another name and that is said', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  const edited = join(folderOf(core), `${NAME}.txt`);
  writeFileSync(edited, 'Ändrad för hand.');
  for (const round of [1, 2]) {
    await change(core, id, `Plats ${round}`);
    const [made] = await core.call('documents.make', { meetingId: id, formats: ['txt'] });
    expect(made!.name).toBe(`${NAME} (2).txt`);
    expect(made!.notice).toBe(
      `”${NAME}.txt” har ändrats utanför Justera och är kvar som den var. Den nya filen heter ”${NAME} (2).txt”.`,
    );
  }
  expect(readFileSync(edited, 'utf8')).toBe('Ändrad för hand.');
  expect(readdirSync(folderOf(core))).toHaveLength(2);
  writeFileSync(join(folderOf(core), `${NAME} (2).txt`), 'Den också.');
  expect((await core.call('documents.make', { meetingId: id, formats: ['txt'] }))[0]!.name).toBe(`${NAME} (3).txt`);
});

test('a file of another meeting, or of nobody, is left alone', async () => {
  const core = await testCore();
  const first = await withMeeting(core);
  const second = await core.call('meetings.create', { councilId: 'rad', date: '2026-11-25' });
  mkdirSync(folderOf(core), { recursive: true });
  writeFileSync(join(folderOf(core), `${NAME}.json`), 'någon annans');
  const names = [];
  for (const { id } of [first, second, first])
    names.push((await core.call('documents.make', { meetingId: id, formats: ['json'] }))[0]!.name);
  expect(names).toEqual([`${NAME} (2).json`, `${NAME} (3).json`, `${NAME} (2).json`]);
  expect(readFileSync(join(folderOf(core), `${NAME}.json`), 'utf8')).toBe('någon annans');
});

test('the folder chosen in the settings is used, and never made anew when it is gone', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  const chosen = temporaryFolder();
  await core.call('settings.set', { exportFolder: chosen });
  const [made] = await core.call('documents.make', { meetingId: id, formats: ['json'] });
  expect(made!.path).toBe(join(chosen, 'Trygghetsrådet', `${NAME}.json`));
  rmSync(chosen, { recursive: true });
  const error = await core.refused('documents.make', { meetingId: id, formats: ['json'] });
  expect(error).toMatchObject({ code: 'folder-missing', message: expect.stringContaining(chosen) });
  expect(existsSync(chosen)).toBe(false);
});

test('a file that cannot be written does not keep the others from being', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  mkdirSync(join(folderOf(core), `${NAME}.txt`), { recursive: true });
  const error = await core.refused('documents.make', { meetingId: id, formats: ['txt', 'json'] });
  expect(error.message).toContain(`${NAME}.txt`);
  expect((await core.call('documents.list', { meetingId: id })).map(({ format }) => format)).toEqual(['json']);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written to is named (not as root, who may everything)',
  async () => {
    const core = await testCore();
    const { id } = await withMeeting(core);
    mkdirSync(folderOf(core), { recursive: true });
    chmodSync(folderOf(core), 0o500);
    const error = await core.refused('documents.make', { meetingId: id, formats: ['json'] });
    expect(error).toMatchObject({ code: 'read-only-folder', message: expect.stringContaining('Trygghetsrådet') });
    chmodSync(folderOf(core), 0o700);
  },
);

test('where to is asked for, and no is an answer', async () => {
  let answer: string | null = '/somewhere/else.json';
  let offered: [string, number] | undefined;
  const core = await testCore({
    saveFile: async (name, bytes) => {
      offered = [name, bytes.length];
      return answer;
    },
  });
  const { id } = await withMeeting(core);
  const made = await core.call('documents.saveAs', { meetingId: id, format: 'json' });
  expect(made).toMatchObject({ path: '/somewhere/else.json', name: 'else.json', format: 'json' });
  expect(offered).toEqual([`${NAME}.json`, made!.bytes]);
  answer = null;
  expect(await core.call('documents.saveAs', { meetingId: id, format: 'json' })).toBeNull();
  expect(await core.call('documents.list', { meetingId: id })).toHaveLength(1);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'read-only-folder'],
  ['EROFS', 'read-only-folder'],
])('%s from the shell’s own saving is told as %s', async (system, code) => {
  const core = await testCore({ saveFile: () => Promise.reject(Object.assign(new Error(system), { code: system })) });
  const { id } = await withMeeting(core);
  expect((await core.refused('documents.saveAs', { meetingId: id, format: 'json' })).code).toBe(code);
});

// reliability.md G5: only what the app itself has written is opened, by id and never by a path from the window
test('only made files are opened, and one that is gone is said to be', async () => {
  const opened: string[] = [];
  const core = await testCore({
    openPath: async (path) => void opened.push(path),
    showInFolder: async (path) => void opened.push(path),
  });
  const { id } = await withMeeting(core);
  const [made] = await core.call('documents.make', { meetingId: id, formats: ['json'] });
  await core.call('documents.open', { fileId: made!.id });
  await core.call('documents.showInFolder', { fileId: made!.id });
  expect(opened).toEqual([made!.path, made!.path]);
  expect((await core.refused('documents.open', { fileId: '/etc/passwd' })).code).toBe('invalid-input');
  expect((await core.refused('documents.open', { fileId: 'passwd' })).code).toBe('not-found');
  rmSync(made!.path);
  expect(await core.refused('documents.open', { fileId: made!.id })).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Skapa den på nytt'),
  });
});

test('the page on screen is the PDF of what is stored', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  await change(core, id, 'Eken');
  const preview = await core.call('documents.preview', { meetingId: id });
  expect(preview).toMatchObject({ revision: 2, missing: [] });
  expect(Buffer.from(preview.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(preview.anchors.some(({ anchor }) => anchor === 'place')).toBe(true);
});

test('the documents folder is the Swedish one where there is one', () => {
  const home = temporaryFolder();
  expect(documentsFolder(home)).toBe(join(home, 'Documents'));
  mkdirSync(join(home, 'Dokument'));
  expect(documentsFolder(home)).toBe(join(home, 'Dokument'));
});

test('a file somebody has edited is told, kept and written beside, or replaced when she says so; one that is gone is told', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  const [made] = await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  const state = async () => (await core.call('documents.list', { meetingId: id })).map((one) => [one.name, one.state]);
  expect(await state()).toEqual([[`${NAME}.txt`, 'as-written']]);
  writeFileSync(made!.path, 'egna ord');
  expect(await state()).toEqual([[`${NAME}.txt`, 'edited']]);
  const [beside] = await core.call('documents.make', { meetingId: id, formats: ['txt'] });
  expect(beside).toMatchObject({ name: `${NAME} (2).txt`, kind: 'minutes', version: null });
  expect(readFileSync(made!.path, 'utf8')).toBe('egna ord');
  const [replaced] = await core.call('documents.make', { meetingId: id, formats: ['txt'], edited: 'replace' });
  expect(replaced).toMatchObject({ name: `${NAME}.txt`, sha256: made!.sha256, notice: '' });
  rmSync(beside!.path);
  expect(await state()).toEqual([
    [`${NAME}.txt`, 'as-written'],
    [`${NAME} (2).txt`, 'gone'],
  ]);
});
