import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { doWordFileJob } from '../../../../../../electron/core/documents/own-word-template/word-file-job.ts';
import { JusteraError } from '../../../../../../electron/core/errors.ts';
import { hostileWordFiles } from '../../../../../builders/hostile-word-files.ts';
import { validateWordFiles } from '../../../../../tools/ooxml.ts';
import { wordParts } from '../../../../../tools/word-package.ts';

/** Its port is in every file that reaches out; nobody may ever ask it for anything. */
let sentinel: Server;
let url = '';
let asked = 0;
beforeAll(async () => {
  sentinel = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => sentinel.listen(0, '127.0.0.1', resolve));
  const address = sentinel.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => void sentinel.close());

const ALLOWED_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|settings|fontTable|footnotes|endnotes|header\d+|footer\d+)\.xml|word\/theme\/theme1\.xml|word\/media\/image\d+\.(?:png|jpeg|gif|emf|wmf)|word\/_rels\/\w+\.xml\.rels)$/;
const KEPT_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|STYLEREF|TOC)\b[^&{}]*$/;

async function expectHarmless(name: string, bytes: Uint8Array): Promise<void> {
  for (const [path, xml] of await wordParts(bytes)) {
    expect(path, name).toMatch(ALLOWED_PARTS);
    if (/\.(?:png|jpeg|gif|emf|wmf)$/.test(path)) continue;
    for (const [, code] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(code, name).toMatch(KEPT_FIELDS);
    for (const [, code] of xml.matchAll(/w:instr="([^"]*)"/g)) expect(code, name).toMatch(KEPT_FIELDS);
    for (const [, target] of xml.matchAll(/Target="([^"]*)"(?= TargetMode="External")/g))
      expect(target, name).toMatch(/^(?:https?:\/\/|mailto:)/);
    expect(xml, `${name}: ${path}`).not.toMatch(
      /<!DOCTYPE|attachedTemplate|altChunk|subDoc|OLEObject|dataBinding|documentProtection|mailMerge|entryMacro|vbaProject|Kommunsson|w:(?:ins|del) /,
    );
    expect(
      xml
        .match(/<Relationship [^>]*TargetMode="External"[^>]*>/g)
        ?.every((relation) => relation.includes('/hyperlink"')) ?? true,
      name,
    ).toBe(true);
  }
}

const cleaned: { name: string; bytes: Uint8Array }[] = [];

vi.setConfig({ testTimeout: 240_000 });

test('every file made to harm is refused with its own words or cleaned, within a second, and the next one works', async () => {
  const files = hostileWordFiles(url);
  expect(files.length).toBeGreaterThan(200);
  const started = process.memoryUsage().rss;
  const slow: string[] = [];
  for (const file of files) {
    const before = process.cpuUsage();
    try {
      const result = await doWordFileJob({ what: 'load', bytes: file.bytes });
      if (result.what !== 'load') throw new Error('wrong answer');
      expect('removed' in file, `${file.name} was let through`).toBe(true);
      const { removed } = file as { removed: RegExp | null };
      if (removed !== null) expect(result.file.removed.map(({ what }) => what).join('\n'), file.name).toMatch(removed);
      await expectHarmless(file.name, result.file.bytes);
      cleaned.push({ name: file.name, bytes: result.file.bytes });
    } catch (error) {
      if (!(error instanceof JusteraError)) throw new Error(`${file.name}: ${String(error)}`, { cause: error });
      expect('refused' in file, `${file.name} was refused: ${error.message} ${error.detail}`).toBe(true);
      expect(error.message, file.name).toMatch((file as { refused: RegExp }).refused);
      expect(error.code).toBe('import-unreadable');
    }
    // the work of this file, however busy the machine is with others
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > 1000) slow.push(`${file.name}: ${Math.round(took)} ms`);
  }
  expect(slow).toEqual([]);
  expect(asked).toBe(0);
  expect((process.memoryUsage().rss - started) / 1024 / 1024).toBeLessThan(600);
});

test('what was cleaned opens in Word', async () => {
  const some = cleaned.filter((_, at) => at % 8 === 0);
  expect(some.length).toBeGreaterThan(10);
  expect(await validateWordFiles(some)).toEqual([]);
});
