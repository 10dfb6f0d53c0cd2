import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import { bookmark, para, run, templateWith, wordTemplate } from '../../../../builders/word-template.ts';
import { wordLines } from '../../../../tools/word-text.ts';

const wordText = async (bytes: Uint8Array) => (await wordLines(bytes)).join('\n');
const simple = (...lines: string[]) => templateWith(lines.map((line) => para(run(line))).join(''));
const GOOD = simple('Kommunens egen mall', '{{organ}} {{datum:iso}}', '{{ärenden}}');
const MISSPELT = simple('{{organn}}', '{{ärenden}}');

/** The example municipality, with a Word file of its own. */
async function owner(bytes: Uint8Array = GOOD) {
  const opened: string[] = [];
  const core = await testCore({ openPath: async (path) => void opened.push(path) });
  const { meetingId } = await core.call('example.install', null);
  const { councilId } = await core.call('meetings.open', { id: meetingId });
  const word = await core.call('wordTemplates.add', { name: 'Vår mall.dotx', bytes: new Uint8Array(bytes) });
  return { core, meetingId, councilId, word, opened };
}

describe("the municipality's own Word file", () => {
  test('is kept clean, with what it asks for and the words of the latest meeting', async () => {
    const { core, councilId, word } = await owner(wordTemplate());
    expect(word).toMatchObject({ name: 'Vår mall', fileName: 'Vår mall.dotx', version: 1, usableVersion: 1 });
    const file = await core.call('wordTemplates.get', { id: word.id, councilId });
    expect(file.problems).toEqual([]);
    expect(file.removed.map(({ what }) => what).join()).toContain('dokumentegenskap');
    for (const { why } of file.removed) expect(why).toMatch(/\.$/);
    const council = await core.call('councils.get', { id: councilId });
    expect(file.placeholders).toContainEqual({
      written: '{{organ}}',
      where: 'sidhuvudet',
      fills: 'rådets eller nämndens namn',
      value: council.name,
    });
    const items = file.placeholders.find(({ written }) => written === '{{ärenden}}');
    expect(items?.value).toContain('Sammanträdets öppnande');
    await core.restart();
    expect(await core.call('wordTemplates.list', null)).toEqual([word]);
  });

  test('fills bookmarks a municipality already has', async () => {
    const bytes = templateWith(
      para(bookmark(1, 'Rubrik', run('Skriv rubrik'))) + para(`${run('Plats: ')}${bookmark(2, 'Plats')}`),
    );
    const { core, councilId, word } = await owner(bytes);
    const { placeholders } = await core.call('wordTemplates.get', { id: word.id, councilId });
    expect(placeholders.slice(0, 2).map(({ written }) => written)).toEqual(['bokmärket Rubrik', 'bokmärket Plats']);
    for (const { value } of placeholders.slice(0, 2)) expect(value).not.toBe('');
  });

  test('a file of the same name is a new version; one with faults is shown but never filled', async () => {
    const { core, councilId, meetingId, word } = await owner();
    const council = await core.call('councils.get', { id: councilId });
    await core.call('councils.save', { ...council, templateId: word.id });
    const faulty = await core.call('wordTemplates.add', { name: 'vår mall.docx', bytes: new Uint8Array(MISSPELT) });
    expect(faulty).toMatchObject({ id: word.id, version: 2, usableVersion: 1 });
    const { problems } = await core.call('wordTemplates.get', { id: word.id, councilId });
    expect(problems).toEqual([
      expect.stringMatching(/\{\{organn\}\} finns inte – menade du \{\{organ\}\}\? .*brödtexten/),
    ]);
    const [made] = await core.call('documents.make', { meetingId, formats: ['docx'] });
    expect(await wordText(readFileSync(made!.path))).toContain('Kommunens egen mall');
    const error = await core.refused('wordTemplates.try', { id: word.id, councilId });
    expect(error).toMatchObject({ code: 'template-missing', message: expect.stringContaining('{{organ}}') });
  });

  test('an older version comes back as a new one equal to it', async () => {
    const { core, councilId, word } = await owner();
    await core.call('wordTemplates.replace', {
      id: word.id,
      name: 'ny.docx',
      bytes: new Uint8Array(simple('{{organ}}', '{{ärenden}}')),
    });
    expect(await core.call('wordTemplates.takeBack', { id: word.id, version: 1 })).toMatchObject({ version: 3 });
    const { versions } = await core.call('wordTemplates.get', { id: word.id, councilId });
    expect(versions.map(({ version, sha256 }) => [version, sha256 === versions[2]!.sha256])).toEqual([
      [3, true],
      [2, false],
      [1, true],
    ]);
  });

  test('is refused with what is wrong when it is no Word file, and nothing is kept', async () => {
    const core = await testCore();
    const error = await core.refused('wordTemplates.add', { name: 'x.docx', bytes: new TextEncoder().encode('hej') });
    expect(error.code).toBe('import-unreadable');
    expect(await core.call('wordTemplates.list', null)).toEqual([]);
  });
});

describe('minutes', () => {
  test("are filled into the council's Word file; the other formats come from the template behind it", async () => {
    const { core, councilId, meetingId, word } = await owner();
    const council = await core.call('councils.get', { id: councilId });
    await core.call('councils.save', { ...council, templateId: word.id });
    const { pages } = await core.call('documents.preview', { meetingId });
    expect(pages).toBeGreaterThan(0);
    const made = await core.call('documents.make', { meetingId, formats: ['docx', 'txt', 'json'] });
    const [docx, txt, json] = made.map(({ path }) => readFileSync(path));
    expect(await wordText(docx!)).toMatch(new RegExp(`^Kommunens egen mall\\n${council.name} \\d{4}-`));
    expect(txt!.toString()).not.toContain('Kommunens egen mall');
    expect(JSON.parse(json!.toString())).toMatchObject({ template: word.minutesTemplateId });
    const { versions } = await core.call('wordTemplates.get', { id: word.id, councilId });
    expect(versions[0]).toMatchObject({ version: 1, files: 1 });
    await core.close();
    const db = new Database(join(core.dataDir, 'justera.db'), { readonly: true });
    const kept = db.prepare('select format, word_template_id, word_template_version from made_file order by seq').all();
    db.close();
    expect(kept).toEqual([
      { format: 'docx', word_template_id: word.id, word_template_version: 1 },
      { format: 'txt', word_template_id: null, word_template_version: null },
      { format: 'json', word_template_id: null, word_template_version: null },
    ]);
  });

  test('one meeting can have it alone; it is then not put away, nor is the template behind it', async () => {
    const { core, meetingId, word } = await owner();
    const { template } = await core.call('templates.duplicate', { id: 'protokoll-rad' });
    const { id, name } = word;
    await core.call('wordTemplates.change', { id, name: ` ${name} 2 `, minutesTemplateId: template.id });
    expect(await core.refused('templates.remove', { id: template.id })).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('Vår mall 2'),
    });
    const { revision } = await core.call('meetings.open', { id: meetingId });
    const ops = [{ op: 'set' as const, path: 'templateId', value: id }];
    await core.call('meetings.change', { id: meetingId, baseRevision: revision, step: 'm', label: 'Mall', ops });
    expect((await core.refused('wordTemplates.remove', { id })).code).toBe('in-use');
    await core.call('meetings.undo', { id: meetingId });
    await core.call('wordTemplates.remove', { id });
    expect(await core.call('wordTemplates.list', null)).toEqual([]);
    await core.call('wordTemplates.restore', { id });
    expect(await core.call('wordTemplates.list', null)).toHaveLength(1);
  });
});

describe('trying', () => {
  test('fills the file at once, opens it, and leaves an earlier trial alone', async () => {
    const { core, councilId, word, opened } = await owner();
    const one = await core.call('wordTemplates.try', { id: word.id, councilId });
    const other = await core.call('wordTemplates.try', { id: word.id, councilId: null });
    expect(opened).toEqual([one.path, other.path]);
    expect([one.name, other.name]).toEqual(['Prov Vår mall.docx', 'Prov Vår mall (2).docx']);
    expect(await wordText(readFileSync(one.path))).toContain('Kommunens egen mall');
    expect(existsSync(other.path)).toBe(true);
  });

  test('the file to begin from can be loaded as it is, and holds every placeholder', async () => {
    const { core, councilId } = await owner();
    const path = await core.call('wordTemplates.starter', null);
    const bytes = readFileSync(path!);
    const added = await core.call('wordTemplates.add', { name: 'Start.docx', bytes: new Uint8Array(bytes) });
    const { problems, placeholders } = await core.call('wordTemplates.get', { id: added.id, councilId });
    expect(problems).toEqual([]);
    const all = await core.call('wordTemplates.placeholders', null);
    const values = all.placeholders.filter(({ whole }) => !whole).map(({ written }) => written);
    expect(placeholders.map(({ written }) => written)).toEqual(expect.arrayContaining(values));
    const text = await wordText(bytes);
    for (const { written } of all.placeholders) expect(text).toContain(written.replace(/[{}]/g, ''));
    const filled = await core.call('wordTemplates.try', { id: added.id, councilId });
    expect(await wordText(readFileSync(filled.path))).toContain('Sammanträdets öppnande');
  });
});
