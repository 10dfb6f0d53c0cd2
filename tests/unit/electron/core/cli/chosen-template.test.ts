import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../../../electron/core/cli/run-cli.ts';
import { temporaryFolder } from '../../../../builders/core.ts';
import { builtInTemplate } from '../../../../builders/record.ts';

const RECORD = new URL(
  '../../../../../resources/examples/moten/brottsforebyggande-radet-2026-09-10.json',
  import.meta.url,
).pathname;

async function make(template: unknown) {
  const out = temporaryFolder();
  const file = join(out, 'mall.json');
  writeFileSync(file, JSON.stringify(template));
  const told: string[] = [];
  const code = await runCli(['make', RECORD, '--out', out, '--format', 'txt', '--template', file], {
    out: () => undefined,
    err: (line) => told.push(line),
  });
  const text = join(out, 'brottsforebyggande-radet-2026-09-10.txt');
  return { code, told: told.join('\n'), text: existsSync(text) ? readFileSync(text, 'utf8') : null };
}

test('a template file sets the minutes instead of the template the record names', async () => {
  const base = builtInTemplate('protokoll-rad');
  const template = { ...base, id: 'egen', profile: { ...base.profile, decisionHeading: 'Så beslutade rådet' } };
  const { code, text } = await make(template);
  expect(code).toBe(0);
  expect(text).toContain('Så beslutade rådet');
});

test('a faulty template file is bad input, named, and nothing is written', async () => {
  const base = builtInTemplate('protokoll-rad');
  const { code, told, text } = await make({
    ...base,
    blocks: [{ type: 'title', pattern: '{rubrik}' }, { type: 'items' }],
  });
  expect({ code, text }).toEqual({ code: 2, text: null });
  expect(told).toContain('Rubriken');
  expect(told).toContain('{rubrik}');
});
