import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { htmlErrors } from '../tools/html-rules.ts';
import { convertWordFiles } from '../tools/libreoffice.ts';
import { validateWordFiles } from '../tools/ooxml.ts';
import { textDifference } from '../tools/text-difference.ts';
import { veraPdf } from '../tools/verapdf.ts';
import { WebReader } from '../tools/web-reader.ts';
import type { MadeCase } from './made-case.ts';
import { pdfBody } from './pdf-body.ts';

/** What is wrong, one line each, beginning with the file's name; [] when nothing is. */
export type Check = { name: string; run(cases: readonly MadeCase[]): Promise<string[]> };

const AT_ONCE = 2;
const run = promisify(execFile);
const roomy = { maxBuffer: 64 * 1024 * 1024 };

async function each(cases: readonly MadeCase[], check: (one: MadeCase) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) found.push(...(await check(one)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

const archive: Check = {
  name: 'PDF/A-3a and PDF/UA-1 (veraPDF)',
  async run(cases) {
    const verdicts = await veraPdf(cases.map(({ files }) => files.pdf));
    return verdicts.flatMap(({ file, profile, passed, failures }) =>
      passed ? [] : failures.map((failure) => `${file} ${profile}: ${failure}`),
    );
  },
};

const syntax: Check = {
  name: 'PDF syntax (qpdf)',
  run: (cases) =>
    each(cases, async ({ files }) => {
      const said = await run('qpdf', ['--check', files.pdf]).catch((error: Error) => ({ stdout: error.message }));
      return said.stdout.includes('No syntax or stream encoding errors') ? [] : [`${files.pdf}: ${said.stdout}`];
    }),
};

/**
 * pdftotext guesses spaces from distances, and finds one where a name that runs from right to left ends: its last letter stands
 * furthest from what comes after it.
 */
const withoutGuessedSpaces = (read: string): string =>
  read.replace(/(?<=[\p{Script=Arabic}\p{Script=Hebrew}][\u202a-\u202e]*) (?=[,.;:])/gu, '');

const pdfText: Check = {
  name: 'text of the PDF (pdftotext)',
  run: (cases) =>
    each(cases, async ({ files, document, text }) => {
      const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', files.pdf, '-'], roomy);
      try {
        const difference = textDifference(text, pdfBody(withoutGuessedSpaces(stdout), document, text));
        return difference === null ? [] : [`${files.pdf}: ${difference}`];
      } catch (error) {
        return [`${files.pdf}: ${(error as Error).message}`];
      }
    }),
};

const wordSchema: Check = {
  name: 'Word files (Open XML SDK)',
  run: (cases) => validateWordFiles(cases.map(({ files }) => ({ name: files.docx, bytes: readFileSync(files.docx) }))),
};

/** LibreOffice writes each cell on a line of its own, and every list mark as a dot of its own kind. */
const withoutMarks = (text: string): string =>
  text
    .split(/[\n\t]/)
    .map((line) => line.replace(/^\s*(?:[-–•◦▪▫●○■□‣⁃]|\p{Co})(?= |$)/u, ''))
    .join('\n');

const wordText: Check = {
  name: 'text of the Word files (LibreOffice)',
  async run(cases) {
    const texts = await convertWordFiles(
      cases.map(({ files }) => files.docx),
      'txt:Text (encoded):UTF8',
    );
    return cases.flatMap(({ files, text }) => {
      const read = texts.get(files.docx);
      if (read === undefined) return [`${files.docx}: LibreOffice did not open it`];
      const difference = textDifference(withoutMarks(text), withoutMarks(read.toString('utf8').replace(/^\ufeff/, '')));
      return difference === null ? [] : [`${files.docx}: ${difference}`];
    });
  },
};

const pages: Check = {
  name: 'pages for the web (html-validate)',
  run: (cases) =>
    each(cases, async ({ files, html }) => (await htmlErrors(html)).map((error) => `${files.html}: ${error}`)),
};

const pageText: Check = {
  name: 'text of the pages (Chromium, as a screen reader is given it)',
  async run(cases) {
    const reader = await WebReader.open();
    try {
      const found: string[] = [];
      for (const { files, html, webText } of cases) {
        const { text, complaints, requests } = await reader.read(html);
        const difference = textDifference(webText, text);
        const wrong = [...(difference === null ? [] : [difference]), ...complaints, ...requests];
        found.push(...wrong.map((line) => `${files.html}: ${line}`));
      }
      return found;
    } finally {
      await reader.close();
    }
  },
};

export const CHECKS: readonly Check[] = [archive, syntax, pdfText, wordSchema, wordText, pages, pageText];
