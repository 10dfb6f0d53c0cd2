import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { COPIES, type Copy } from '../../../shared/minutes/context.ts';
import { PatternError } from '../../../shared/minutes/pattern.ts';
import { speakSwedish } from '../../../shared/swedish/schema-messages.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, makeDocument } from '../documents/make-document.ts';
import { JusteraError } from '../errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { readRecord } from '../records/read-record.ts';
import { withSafeLogo } from '../records/with-safe-logo.ts';
import { findTemplate } from '../templates/built-in-templates.ts';
import { readTemplate } from '../templates/read-template.ts';
import { fontsFrom, missingFont } from './fonts-folder.ts';
import type { CliOutput } from './run-cli.ts';

type Job = { record: MeetingRecord; template: MinutesTemplate; stem: string };

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

/** The bytes of a file named on the command line. @throws JusteraError not-found */
export function readBytes(file: string, field: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'finns inte' : 'går inte att läsa';
    throw new JusteraError('not-found', `Filen ${file} ${why}.`, { field });
  }
}

/** A record file read and checked, with its template. @throws JusteraError not-found, record-invalid, template-missing … */
export async function readJob(file: string, template: MinutesTemplate | undefined): Promise<Job> {
  const text = readBytes(file, 'record').toString('utf8');
  const record = await withSafeLogo(readRecord(text, basename(file)), basename(file));
  return { record, template: template ?? findTemplate(record.template), stem: basename(file, extname(file)) };
}

/** Date written into the files: SOURCE_DATE_EPOCH (reproducible-builds.org) where set, else now, in whole seconds. */
export function fileDate(): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return new Date((Number.isFinite(epoch) ? epoch : Math.floor(Date.now() / 1000)) * 1000);
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
