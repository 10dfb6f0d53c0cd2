import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { speakSwedish } from '../../../shared/swedish/schema-messages.ts';
import { fillWordFile, loadWordFile } from '../documents/own-word-template/word-file-apart.ts';
import { JusteraError } from '../errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { CliOutput } from './cli-output.ts';
import { fileDate, readBytes, readJob } from './given-files.ts';

function readArguments(args: readonly string[]): { record: string; word: string; out: string } {
  const invalid = (message: string, field: string) => new JusteraError('invalid-input', message, { field });
  let parsed: { values: { word?: string | undefined; out?: string | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { word: { type: 'string' }, out: { type: 'string' } },
    });
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error), 'arguments');
  }
  const { values, positionals } = parsed;
  const [record] = positionals;
  if (record === undefined || positionals.length > 1) throw invalid('Ange en mötesfil (.json).', 'record');
  if (!values.word) throw invalid('Ange med --word vilken Word-mall som ska fyllas.', 'word');
  if (!values.out) throw invalid('Ange med --out vilken mapp filen ska skrivas i.', 'out');
  return { record, word: values.word, out: resolve(values.out) };
}

/**
 * `fill`: the minutes of a meeting in the municipality's own Word file. Nothing is written when the file cannot be used or asks
 * for something that does not exist.
 * @throws JusteraError for bad arguments, records and Word files, and for a file that cannot be written.
 */
export async function fill(args: readonly string[], output: CliOutput): Promise<void> {
  speakSwedish();
  const { record: recordFile, word, out } = readArguments(args);
  const { record, template: minutes, stem } = await readJob(recordFile, undefined);
  const started = performance.now();
  const loaded = await loadWordFile(readBytes(word, 'word'));
  for (const { what } of loaded.removed) output.err(`${basename(word)}: ${what}.`);
  if (loaded.problems.length > 0)
    throw new JusteraError('invalid-input', loaded.problems.join('\n'), { field: 'word' });
  const { bytes, notes } = await fillWordFile({ template: loaded.bytes, record, minutes, createdAt: fileDate() });
  for (const line of notes) output.err(`${basename(word)}: ${line}`);
  const milliseconds = Math.round((performance.now() - started) * 10) / 10;
  const path = join(out, `${stem}.docx`);
  await mkdir(out, { recursive: true });
  await writeAtomically(path, bytes);
  output.out(JSON.stringify({ path, format: 'docx', bytes: bytes.length, milliseconds, template: loaded.sha256 }));
}
