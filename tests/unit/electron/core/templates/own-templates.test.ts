import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MinutesTemplate } from '../../../../../shared/domain/template.ts';
import { blockAnchor } from '../../../../../shared/minutes/block-anchors.ts';
import { testCore } from '../../../../builders/core.ts';
import { builtInTemplate } from '../../../../builders/record.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const decision = (template: MinutesTemplate, decisionHeading: string): MinutesTemplate => ({
  ...template,
  profile: { ...template.profile, decisionHeading },
});

/** The example municipality, with a template of its own. */
async function owner() {
  const core = await testCore();
  const { meetingId } = await core.call('example.install', null);
  const { template } = await core.call('templates.duplicate', { id: 'protokoll-rad' });
  return { core, meetingId, template };
}

describe('built-in templates', () => {
  test('are always there and are never changed', async () => {
    const { core } = await owner();
    const list = await core.call('templates.list', null);
    expect(list.filter(({ builtIn }) => builtIn).map(({ id }) => id)).toContain('protokoll-kl');
    const { template, builtIn, version } = await core.call('templates.get', { id: 'protokoll-kl', version: null });
    expect({ builtIn, version }).toEqual({ builtIn: true, version: null });
    for (const error of [
      await core.refused('templates.save', { template, sitting: 's' }),
      await core.refused('templates.rename', { id: 'protokoll-kl', name: 'Min' }),
      await core.refused('templates.remove', { id: 'protokoll-kl' }),
    ])
      expect(error).toMatchObject({ code: 'in-use', message: expect.stringContaining('Gör en egen') });
  });
});

describe('own templates', () => {
  test('begin as a copy under a name of their own, and two copies are told apart', async () => {
    const { core, template } = await owner();
    const base = builtInTemplate('protokoll-rad');
    expect(template).toEqual({ ...base, id: template.id, name: 'Protokoll för råd, egen' });
    const second = await core.call('templates.duplicate', { id: template.id });
    expect(second.template.name).toBe('Protokoll för råd, egen 2');
    expect((await core.call('templates.list', null)).slice(0, 2).map(({ name }) => name)).toEqual([
      'Protokoll för råd, egen',
      'Protokoll för råd, egen 2',
    ]);
  });

  test('each sitting is a version, and no version is ever lost', async () => {
    const { core, template } = await owner();
    const save = (heading: string, sitting: string) =>
      core.call('templates.save', { template: decision(template, heading), sitting });
    expect((await save('B', 'mandag')).version).toBe(2);
    expect((await save('Be', 'mandag')).version).toBe(2);
    expect((await save('Beslutat', 'tisdag')).version).toBe(3);
    await core.restart();
    const versions = await core.call('templates.versions', { id: template.id });
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const headings = [];
    for (const { version } of versions)
      headings.push((await core.call('templates.get', { id: template.id, version })).template.profile.decisionHeading);
    expect(headings).toEqual(['Beslutat', 'Be', 'Beslut']);
  });

  test('saving what is there already makes no version', async () => {
    const { core, template } = await owner();
    expect((await core.call('templates.save', { template, sitting: 'ny' })).version).toBe(1);
  });

  test('an older version comes back as a new one equal to it', async () => {
    const { core, template } = await owner();
    await core.call('templates.save', { template: decision(template, 'Annat'), sitting: 's' });
    const back = await core.call('templates.restore', { id: template.id, version: 1 });
    expect(back).toEqual({ template, builtIn: false, version: 3 });
    expect((await core.refused('templates.restore', { id: template.id, version: 9 })).code).toBe('not-found');
  });

  test('a new name is a new version; an empty one is refused', async () => {
    const { core, template } = await owner();
    const renamed = await core.call('templates.rename', { id: template.id, name: ' Rådets mall ' });
    expect(renamed).toMatchObject({ version: 2, template: { name: 'Rådets mall' } });
    expect(await core.refused('templates.rename', { id: template.id, name: ' ' })).toMatchObject({
      code: 'invalid-input',
      field: 'name',
    });
  });

  test('a name nobody can see, or that another has, is refused', async () => {
    const { core, template } = await owner();
    for (const [name, message] of [
      ['\u200b\u2060', 'Skriv mallens namn.'],
      ['protokoll för RÅD', 'En annan mall heter redan så. Välj ett annat namn.'],
    ] as const)
      expect(await core.refused('templates.rename', { id: template.id, name })).toMatchObject({
        field: 'name',
        message,
      });
    expect((await core.call('templates.rename', { id: template.id, name: template.name })).version).toBe(1);
  });

  test('one in use is not put away; one that is not, is, and can be brought back', async () => {
    const { core, template } = await owner();
    const [council] = await core.call('councils.list', null);
    await core.call('councils.save', { ...council!, templateId: template.id });
    const refused = await core.refused('templates.remove', { id: template.id });
    expect(refused).toMatchObject({ code: 'in-use', message: expect.stringContaining(council!.name) });
    await core.call('councils.save', council!);
    await core.call('templates.remove', { id: template.id });
    const own = async () => (await core.call('templates.list', null)).filter(({ builtIn }) => !builtIn);
    expect(await own()).toEqual([]);
    expect(await core.call('templates.restore', { id: template.id, version: 1 })).toMatchObject({ version: 1 });
    expect(await own()).toHaveLength(1);
  });
});

describe('what keeps a template from being saved', () => {
  test('names the row of a pattern that cannot be filled, and the stored one stays', async () => {
    const { core, template } = await owner();
    const broken = structuredClone(template);
    broken.blocks[0] = { type: 'title', pattern: 'Protokoll {organet}' };
    const request = { template: broken, sitting: 's' };
    const error = await core.refused('templates.save', request);
    expect(error).toMatchObject({ code: 'invalid-input', field: 'blocks.0.pattern' });
    expect(error.message).toMatch(/^Rubriken: .*\{organet\}/);
    expect(
      (await core.refused('templates.preview', { paper: 'minutes', template: broken, councilId: null })).field,
    ).toBe('blocks.0.pattern');
    expect((await core.call('templates.get', { id: template.id, version: null })).version).toBe(1);
  });
});

describe('documents', () => {
  test("are made with the council's own template and remember its version", async () => {
    const { core, meetingId, template } = await owner();
    const { councilId } = await core.call('meetings.open', { id: meetingId });
    const council = await core.call('councils.get', { id: councilId });
    await core.call('councils.save', { ...council, templateId: template.id });
    const own = decision(template, 'Så beslutade vi');
    await core.call('templates.save', { template: own, sitting: 's' });
    const [made, record] = await core.call('documents.make', { meetingId, formats: ['txt', 'json'] });
    expect(readFileSync(made!.path, 'utf8')).toContain('Så beslutade vi');
    expect(JSON.parse(readFileSync(record!.path, 'utf8'))).toMatchObject({ template: template.id, templateVersion: 2 });

    // a file stands on version 2, so the same sitting goes on in a new one
    const next = await core.call('templates.save', { template: decision(template, 'Annat'), sitting: 's' });
    expect(next.version).toBe(3);
    expect((await core.call('templates.versions', { id: template.id })).map(({ files }) => files)).toEqual([0, 2, 0]);
    await core.close();
    const db = new Database(join(core.dataDir, 'justera.db'), { readonly: true });
    const kept = db.prepare('select template_id, template_version from made_file').all();
    db.close();
    expect(kept).toEqual(Array(2).fill({ template_id: template.id, template_version: 2 }));
  });

  test("that are only looked at show the council's latest meeting, else the example", async () => {
    const { core, meetingId, template } = await owner();
    const { councilId } = await core.call('meetings.open', { id: meetingId });
    for (const asked of [councilId, null]) {
      const { pdf, anchors } = await core.call('templates.preview', { paper: 'minutes', template, councilId: asked });
      expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-');
      expect(anchors.map(({ anchor }) => anchor)).toContain('block:0');
    }
  });

  test('tell of every part where it stands on the page, also of parts of one kind and in one table', async () => {
    const core = await testCore();
    await core.call('example.install', null);
    const kl = builtInTemplate('protokoll-kl');
    const template = {
      ...kl,
      blocks: kl.blocks.toSpliced(1, 0, { type: 'text', heading: '', text: 'Ord', small: false }),
    };
    const samhallsnamnden = (await core.call('councils.list', null)).find(({ name }) => name === 'Samhällsnämnden');
    const { anchors } = await core.call('templates.preview', {
      paper: 'minutes',
      template: MinutesTemplate.parse(template),
      councilId: samhallsnamnden!.id,
    });
    const spans = template.blocks.map((_, index) => {
      const own = anchors.filter(({ anchor, page }) => anchor === blockAnchor(index) && page === 1);
      return [Math.min(...own.map(({ top }) => top)), Math.max(...own.map(({ bottom }) => bottom))] as const;
    });
    // title, words, place, attendance, adjustment, signatures, notice; then the break and what is on other pages
    const front = spans.slice(0, 7);
    expect(front.every(([top, bottom]) => top < bottom)).toBe(true);
    front.slice(1).forEach(([top], index) => {
      expect(top).toBeGreaterThanOrEqual(front[index]![1]);
    });
  });
});

test('a record set by a template nobody here has gives its new council the usual one, and can be shown', async () => {
  const core = await testCore();
  const record = readFileSync(
    new URL('../../../../../resources/examples/moten/samhallsnamnden-2026-10-21.json', import.meta.url),
    'utf8',
  );
  const foreign = { ...JSON.parse(record), template: 'nagon-annans', templateVersion: 4 };
  const { id, council } = await core.call('records.import', { name: 'möte.json', bytes: bytes(foreign) });
  expect(council.templateId).toBe('protokoll-rad');
  expect((await core.call('documents.preview', { meetingId: id })).pages).toBeGreaterThan(0);
});

describe('template files', () => {
  test('go out and come back as another template with the same content', async () => {
    const { core, template } = await owner();
    const path = await core.call('templates.export', { id: template.id });
    expect(path).toBe(join(core.dataDir, 'Mall Protokoll för råd, egen.json'));
    const taken = await core.call('templates.import', { name: 'mall.json', bytes: readFileSync(path!) });
    expect(taken.template).toEqual({ ...template, id: taken.template.id, name: 'Protokoll för råd, egen 2' });
    expect(taken.template.id).not.toBe(template.id);
  });

  const base = builtInTemplate('minnesanteckningar');
  const many = (part: object): object[] => Array.from({ length: 10_000 }, () => part);
  const section = { label: 'A', presence: ['present'], layout: 'lines', entry: '{namn}' };
  test.each<[string, Uint8Array, RegExp]>([
    ['something that is no text', Uint8Array.of(0xff, 0xfe, 0x00), /går inte att läsa som mall/],
    ['a file cut short', bytes(base).slice(0, 200), /går inte att läsa som mall/],
    ['a meeting', bytes({ format: 'justera.record', version: 1 }), /ingen mall/],
    ['a newer format', bytes({ ...base, version: 2 }), /version 2/],
    ['a version as long as the file', bytes({ ...base, version: 'x'.repeat(50_000) }), /^.{1,200}$/],
    // each would be a page, and the pages of thousands take the whole window's memory
    [
      'ten thousand page breaks',
      bytes({ ...base, blocks: [...base.blocks, ...many({ type: 'page-break' })] }),
      /fler än 40 delar/,
    ],
    [
      'a part with thousands of rows',
      bytes({
        ...base,
        blocks: [...base.blocks, { type: 'fields', rows: many({ label: 'A', value: 'B', anchor: 'date' }) }],
      }),
      /fler än 40 rader/,
    ],
    [
      'thousands of groups',
      bytes({ ...base, blocks: [...base.blocks, { type: 'attendance', sections: many(section) }] }),
      /fler än 40 grupper/,
    ],
    ['a misspelt field', bytes({ ...base, hyphenated: true }), /hyphenated/],
    ['a word that is not known', bytes({ ...base, profile: { ...base.profile, date: 'kort' } }), /profile\.date/],
    [
      'a part of a kind to come',
      bytes({ ...base, blocks: [{ type: 'hologram' }, ...base.blocks] }),
      /delen är av ett slag/,
    ],
    ['a part that is none', bytes({ ...base, blocks: [[], ...base.blocks] }), /här ska stå ett objekt/],
    ['no items', bytes({ ...base, blocks: [{ type: 'title', pattern: 'A' }] }), /Ärenden saknas/],
    [
      'an unclosed bracket',
      bytes({ ...base, blocks: [{ type: 'title', pattern: '[A' }, { type: 'items' }] }),
      /^Rubriken/,
    ],
    ['far too much', new Uint8Array(1_000_001), /för stor/],
  ])('%s is refused, saying what is wrong', async (_, file, message) => {
    const core = await testCore();
    const error = await core.refused('templates.import', { name: 'mall.json', bytes: file });
    expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(message) });
    expect((await core.call('templates.list', null)).every(({ builtIn }) => builtIn)).toBe(true);
  });
});

describe("a meeting's own template", () => {
  const textOf = async ({ core, meetingId }: Awaited<ReturnType<typeof owner>>) => {
    const [made] = await core.call('documents.make', { meetingId, formats: ['txt'] });
    return readFileSync(made!.path, 'utf8');
  };

  test('sets its minutes instead of the council’s, is undone like all else, and is not put away meanwhile', async () => {
    const given = await owner();
    const { core, meetingId, template } = given;
    await core.call('templates.save', { template: decision(template, 'Så beslutade vi'), sitting: 's' });
    const before = await textOf(given);
    expect(before).not.toContain('Så beslutade vi');
    const { revision } = await core.call('meetings.open', { id: meetingId });
    await core.call('meetings.change', {
      id: meetingId,
      baseRevision: revision,
      step: 'mall',
      label: 'Mall',
      ops: [{ op: 'set', path: 'templateId', value: template.id }],
    });
    expect(await textOf(given)).toContain('Så beslutade vi');
    const refused = await core.refused('templates.remove', { id: template.id });
    expect(refused).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('mötet Brottsförebyggande rådet'),
    });
    await core.call('meetings.undo', { id: meetingId });
    expect(await textOf(given)).toBe(before);
    await core.call('templates.remove', { id: template.id });
  });

  test('is remembered by the record file and taken in again', async () => {
    const { core, meetingId, template } = await owner();
    const { revision } = await core.call('meetings.open', { id: meetingId });
    const ops = [{ op: 'set' as const, path: 'templateId', value: template.id }];
    await core.call('meetings.change', { id: meetingId, baseRevision: revision, step: 'mall', label: 'Mall', ops });
    const [made] = await core.call('documents.make', { meetingId, formats: ['json'] });
    const record = readFileSync(made!.path);
    expect(JSON.parse(record.toString())).toMatchObject({ template: template.id, templateVersion: 1 });
    const again = await core.call('records.import', { name: 'möte.json', bytes: new Uint8Array(record) });
    expect(again.meeting.templateId).toBe(template.id);
    const elsewhere = await testCore();
    const taken = await elsewhere.call('records.import', { name: 'möte.json', bytes: new Uint8Array(record) });
    expect(taken.meeting.templateId).toBeNull();
  });

  test('can be chosen for a meeting that was stored before there was such a choice', async () => {
    const { core, meetingId } = await owner();
    await core.close();
    const db = new Database(join(core.dataDir, 'justera.db'));
    const facts = JSON.parse(db.prepare('select record from meeting where id = ?').pluck().get(meetingId) as string);
    delete facts.templateId;
    const older = JSON.stringify(facts);
    const sha256 = createHash('sha256').update(older).digest('hex');
    db.prepare('update meeting set record = ?, sha256 = ? where id = ?').run(older, sha256, meetingId);
    db.close();
    await core.restart();
    const { revision } = await core.call('meetings.open', { id: meetingId });
    const ops = [{ op: 'set' as const, path: 'templateId', value: 'protokoll-kl' }];
    await core.call('meetings.change', { id: meetingId, baseRevision: revision, step: 'm', label: 'Mall', ops });
    expect((await core.call('meetings.open', { id: meetingId })).meeting.templateId).toBe('protokoll-kl');
    expect((await core.call('meetings.undo', { id: meetingId })).meeting.templateId).toBeNull();
  });
});
