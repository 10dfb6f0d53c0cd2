import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COPIES, type Copy } from '../../../shared/minutes/context.ts';
import { PatternError } from '../../../shared/minutes/pattern.ts';
import { speakSwedish } from '../../../shared/swedish/schema-messages.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, makeDocument } from '../documents/make-document.ts';
import { JusteraError } from '../errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { readTemplate } from '../templates/read-template.ts';
import type { CliOutput } from './cli-output.ts';
import { fontsFrom, missingFont } from './fonts-folder.ts';
import { fileDate, readBytes, readJob } from './given-files.ts';

type Arguments = {
  files: string[];
  out: string;
  formats: DocumentFormat[];
  copy: Copy;
  template: string | undefined;
  fonts: string | undefined;
};

function readArguments(args: readonly string[]): Arguments {
  const invalid = (message: string, field: string) => new JusteraError('invalid-input', message, { field });
  type Option = 'out' | 'format' | 'copy' | 'template' | 'fonts';
  let parsed: { values: Partial<Record<Option, string | undefined>>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        format: { type: 'string' },
        copy: { type: 'string' },
        template: { type: 'string' },
        fonts: { type: 'string' },
      },
    });
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error), 'arguments');
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw invalid('Ange minst en mötesfil (.json).', 'record');
  if (values.out === undefined || values.out === '')
    throw invalid('Ange med --out vilken mapp filerna ska skrivas i.', 'out');
  const wanted = (values.format ?? DOCUMENT_FORMATS.join(',')).split(',').map((f) => f.trim());
  const unknown = wanted.find((f) => !(DOCUMENT_FORMATS as readonly string[]).includes(f));
  if (unknown !== undefined) {
    throw invalid(`Formatet ”${unknown}” finns inte. Välj bland ${DOCUMENT_FORMATS.join(', ')}.`, 'format');
  }
  const copy = COPIES.find((one) => one === (values.copy ?? 'signing'));
  if (copy === undefined)
    throw invalid(`Exemplaret ”${values.copy}” finns inte. Välj bland ${COPIES.join(', ')}.`, 'copy');
  return {
    files: positionals,
    out: resolve(values.out),
    formats: wanted as DocumentFormat[],
    copy,
    template: values.template,
    fonts: values.fonts,
  };
}

/**
 * `make`: every record is read and checked, and every document of a record made, before its first file is written.
 * @throws JusteraError for bad arguments, records and templates, and for files that cannot be written.
 */
export async function make(args: readonly string[], output: CliOutput): Promise<void> {
  speakSwedish();
  const { files, out, formats, copy, template: file, fonts: folder } = readArguments(args);
  const chosen = file === undefined ? undefined : readTemplate(readBytes(file, 'template'), basename(file));
  const jobs = await Promise.all(files.map((record) => readJob(record, chosen)));
  const brands = jobs.map(({ record }) => record.brand);
  const ownFonts = folder === undefined ? new Map<string, Uint8Array>() : await fontsFrom(folder, brands);
  const createdAt = fileDate();
  for (const { record, template, stem } of jobs) {
    const missing = missingFont(record.brand, ownFonts);
    if (missing !== null) output.err(`${stem}: ${missing}`);
    const made = [];
    for (const format of formats) {
      const started = performance.now();
      const bytes = await makeDocument(format, { record, template, copy, ownFonts, createdAt }).catch(
        (error: unknown) => {
          throw error instanceof PatternError
            ? new JusteraError('template-missing', error.message, { field: 'template' })
            : error;
        },
      );
      made.push({ format, bytes, milliseconds: Math.round((performance.now() - started) * 10) / 10 });
    }
    await mkdir(out, { recursive: true });
    for (const { format, bytes, milliseconds } of made) {
      const path = join(out, `${stem}.${format}`);
      await writeAtomically(path, bytes);
      output.out(JSON.stringify({ path, format, bytes: bytes.length, milliseconds }));
    }
  }
}
