import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from '../../../../../electron/core/cli/run-cli.ts';
import { temporaryFolder } from '../../../../builders/core.ts';
import { openSans } from '../../../../builders/fonts.ts';
import { fontsIn } from '../../../../tools/pdf-fonts.ts';

vi.setConfig({ testTimeout: 60_000 });

const EXAMPLE = new URL(
  '../../../../../resources/examples/moten/brottsforebyggande-radet-2026-09-10.json',
  import.meta.url,
);
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A record that refers to Open Sans, and a folder that has it under names of its own. */
function given(): { record: string; fonts: string; out: string } {
  const out = temporaryFolder();
  const fonts = temporaryFolder();
  const [regular, bold] = [openSans(), openSans('bold')];
  writeFileSync(join(fonts, 'ett.ttf'), regular);
  writeFileSync(join(fonts, 'två.TTF'), bold);
  writeFileSync(join(fonts, 'annat.ttf'), openSans('italic').subarray(0, 4000));
  const json = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { brand: object };
  const files = {
    regular: { name: 'Open Sans', sha256: sum(regular) },
    bold: { name: 'Open Sans Bold', sha256: sum(bold) },
  };
  const record = join(out, 'möte.json');
  writeFileSync(record, JSON.stringify({ ...json, brand: { ...json.brand, ownFont: { family: 'Open Sans', files } } }));
  return { record, fonts, out };
}

async function make(args: string[]): Promise<{ code: number; told: string }> {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1760000000');
  const told: string[] = [];
  const code = await runCli(['make', '--format', 'pdf,docx', ...args], {
    out: () => undefined,
    err: (line) => told.push(line),
  });
  vi.unstubAllEnvs();
  return { code, told: told.join('\n') };
}

test('the record and its fonts give the same bytes, made twice in folders of different names', async () => {
  const { record, fonts, out } = given();
  expect(await make([record, '--out', join(out, 'a'), '--fonts', fonts])).toEqual({ code: 0, told: '' });
  expect(await make([record, '--out', join(out, 'b'), '--fonts', fonts])).toEqual({ code: 0, told: '' });
  for (const name of ['möte.pdf', 'möte.docx'])
    expect(sum(readFileSync(join(out, 'a', name)))).toBe(sum(readFileSync(join(out, 'b', name))));
  expect(await fontsIn(readFileSync(join(out, 'a', 'möte.pdf')))).toEqual(['OpenSans-Bold', 'OpenSans-Regular']);
});

test('without the fonts the minutes are made all the same, in the bundled family, and it is told', async () => {
  const { record, out } = given();
  const { code, told } = await make([record, '--out', out]);
  expect(code).toBe(0);
  expect(told).toContain('Open Sans finns inte till hands');
  const names = await fontsIn(readFileSync(join(out, 'möte.pdf')));
  expect(names.every((name) => name.startsWith('SourceSans3'))).toBe(true);
});

test('a folder of fonts that is not there is bad input', async () => {
  const { record, out } = given();
  const { code, told } = await make([record, '--out', out, '--fonts', join(out, 'finns-inte')]);
  expect(code).toBe(2);
  expect(told).toContain('finns inte');
});
