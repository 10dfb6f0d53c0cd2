import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../../../../electron/core/cli/run-cli.ts';
import { temporaryFolder } from '../../../../builders/core.ts';
import { para, run, templateWith, wordTemplate } from '../../../../builders/word-template.ts';
import { wordParts } from '../../../../tools/word-package.ts';

const NAME = 'brottsforebyggande-radet-2026-09-10';
const RECORD = new URL(`../../../../../resources/examples/moten/${NAME}.json`, import.meta.url).pathname;

async function fill(bytes: Uint8Array, record = RECORD) {
  const out = join(temporaryFolder(), 'ut');
  const word = join(temporaryFolder(), 'mall.dotx');
  writeFileSync(word, bytes);
  const said: string[] = [];
  const told: string[] = [];
  const code = await runCli(['fill', record, '--word', word, '--out', out], {
    out: (line) => said.push(line),
    err: (line) => told.push(line),
  });
  return { code, told: told.join('\n'), said, out };
}

test('a meeting is filled into a Word file, and what was removed from it is told', async () => {
  const { code, told, said, out } = await fill(wordTemplate());
  expect(code).toBe(0);
  expect(told).toContain('1 dokumentegenskap (författare, företag) borttagen');
  expect(readdirSync(out)).toEqual([`${NAME}.docx`]);
  expect(JSON.parse(said[0]!)).toMatchObject({ format: 'docx', path: join(out, `${NAME}.docx`) });
  const document = (await wordParts(readFileSync(join(out, `${NAME}.docx`)))).get('word/document.xml')!;
  expect(document).toContain('Brottsförebyggande rådet');
  expect(document).not.toContain('{{');
}, 60_000);

test('a misspelt placeholder or a file that is no Word file is bad input, and nothing is written', async () => {
  for (const [bytes, words] of [
    [templateWith(para(run('{{nävaro}}'))), 'menade du {{närvaro}}?'],
    [Buffer.from('{\\rtf1 hej}'), 'RTF'],
  ] as const) {
    const { code, told, out } = await fill(bytes);
    expect(code).toBe(2);
    expect(told).toContain(words);
    expect(existsSync(out)).toBe(false);
  }
}, 60_000);

test('placeholder-like text of the meeting itself comes out as typed, and is told of', async () => {
  const typed = JSON.parse(readFileSync(RECORD, 'utf8'));
  typed.meeting.place = 'Rum {{datum}} "norr"';
  typed.meeting.items[0].heading = 'Om {{"citat"}} och {{ärenden}}';
  const record = join(temporaryFolder(), 'typed.json');
  writeFileSync(record, JSON.stringify(typed));
  const { code, told, out } = await fill(wordTemplate(), record);
  expect(code).toBe(0);
  for (const text of ['{{datum}}', '{{"citat"}}', '{{ärenden}}'])
    expect(told).toContain(`I mötets egen text står ”${text}”. Det är ingen platshållare där`);
  const document = (await wordParts(readFileSync(join(out, 'typed.docx')))).get('word/document.xml')!;
  for (const text of ['Rum {{datum}} "norr"', 'Om {{"citat"}} och {{ärenden}}'])
    expect(document.includes(`>${text}</w:t>`), text).toBe(true);
}, 60_000);
