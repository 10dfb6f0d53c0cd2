import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MinutesRequest, makeDocument } from '../../../electron/core/documents/make-document.ts';
import { composeMinutes } from '../../../shared/minutes/compose-minutes.ts';
import type { MinutesDocument } from '../../../shared/minutes/document-tree.ts';
import type { Effort } from '../effort.ts';
import { type Contestant, inTurn, median, type Times, together } from '../measure.ts';
import { DocxtemplaterPeer } from '../peers/docxtemplater.ts';
import { SofficeCommand, SofficeListener } from '../peers/libreoffice.ts';
import { pdfmakePdf } from '../peers/pdfmake.ts';
import { Typst } from '../peers/typst.ts';
import { bar, barNotMeasured, note, ratio, section, TIME_HEADS, table, timeCells } from '../report.ts';
import { sampleRequest } from '../sample.ts';
import { hasPdftotext, heldWords, pdfPages, pdfText, wordText } from '../texts.ts';

const LISTENER_BAR = 'Word + PDF, warm, at least 3 times faster than docx + LibreOffice’s warm listener';
const COMMAND_BAR = 'Word + PDF, warm, at least 20 times faster than the soffice --convert-to pdf command';
const TYPST_BAR = 'tagged PDF no slower than Typst’s';

/** One round's document, as the app has it and composed for the peers, and what each contestant last made of it. */
type Round = { request: MinutesRequest; document: MinutesDocument };
type Made = { kind: 'pdf' | 'docx'; bytes: Uint8Array };

/** Word and PDF in one warm process, against everybody who could have made them. */
export async function pairSection(effort: Effort, folder: string): Promise<void> {
  section(
    '1. Word and PDF of the Köping minutes, one warm process',
    'All tools in turn on the same minutes; each document has other words. Our times compose the minutes from the record;',
    'the others are given the composed tree. Ratio: to the line it is compared with, marked 1.00x.',
  );
  const { listenerPython, hasSoffice } = effort;
  const listener =
    listenerPython === undefined ? undefined : await SofficeListener.start(join(folder, 'listener'), listenerPython);
  const command = hasSoffice ? new SofficeCommand(join(folder, 'command')) : undefined;
  const round: Round = prepareRound(0);
  const made = new Map<string, Made>();
  const docxFile = join(folder, 'minutes.docx');
  const typst = new Typst();
  const docxtemplater = await DocxtemplaterPeer.create(round.document, round.request.record.brand);

  const makes = (
    name: string,
    kind: Made['kind'],
    make: () => Uint8Array | Promise<Uint8Array>,
    every?: number,
  ): Contestant => ({
    name,
    ...(every === undefined ? {} : { every }),
    run: async () => made.set(name, { kind, bytes: await make() }),
  });
  const contestants: Contestant[] = [
    makes('Word', 'docx', () => makeDocument('docx', round.request)),
    makes('PDF', 'pdf', () => makeDocument('pdf', round.request)),
    makes('docxtemplater', 'docx', () => docxtemplater.make(round.document)),
    makes('Typst', 'pdf', () => typst.pdf(round.document)),
    makes('pdfmake', 'pdf', () => pdfmakePdf(round.document)),
  ];
  if (listener)
    contestants.push(makes('listener', 'pdf', () => listener.convert(made.get('Word')?.bytes ?? new Uint8Array())));
  if (command) {
    const run = () => command.convert(docxFile);
    contestants.push({ name: 'command', every: effort.commandEvery, run });
  }
  let times: Record<string, Times>;
  try {
    times = await inTurn(contestants, { rounds: effort.documents, warmUp: effort.warmUp }, async (number) => {
      typst.forget();
      Object.assign(round, prepareRound(number));
      const bytes = await makeDocument('docx', round.request);
      writeFileSync(docxFile, bytes);
      made.set('Word', { kind: 'docx', bytes });
    });
  } finally {
    await listener?.stop();
  }

  const { Word = [], PDF = [], listener: lo = [], command: soffice = [] } = times;
  const pair = together(Word, PDF);
  const facts = await factsOf(made, round.document);
  const rows = [['Justera: Word + PDF (tagged)', ...timeCells(pair, pair)]];
  if (listener) rows.push(['Word + LibreOffice listener (tagged)', ...timeCells(together(Word, lo), pair)]);
  if (command) rows.push(['soffice --convert-to pdf, the PDF only', ...timeCells(soffice, pair)]);
  table(['both files', ...TIME_HEADS], rows);
  const cells = (name: string, series: Times, yardstick: Times, key: string): string[] => [
    name,
    ...timeCells(series, yardstick),
    ...(facts.get(key) ?? []),
  ];
  const heads = [...TIME_HEADS, 'kB', 'pages', 'words held'];
  const { docxtemplater: filled = [], Typst: typeset = [], pdfmake = [] } = times;
  table(
    ['Word alone', ...heads],
    [cells('Justera', Word, Word, 'Word'), cells('docxtemplater, template made once', filled, Word, 'docxtemplater')],
  );
  table(
    ['PDF alone', ...heads],
    [
      cells('Justera, PDF/A-3a and PDF/UA-1', PDF, PDF, 'PDF'),
      cells('Typst (tagged)', typeset, PDF, 'Typst'),
      cells('pdfmake (no tags)', pdfmake, PDF, 'pdfmake'),
      ...(listener ? [cells('LibreOffice listener from Word (tagged)', lo, PDF, 'listener')] : []),
    ],
  );
  if (!hasPdftotext) note('pdftotext is not installed: the words of the PDFs were not compared.');

  const slower = (series: Times): number => median(series) / median(pair);
  if (listener)
    bar({ says: LISTENER_BAR, held: slower(together(Word, lo)) >= 3, measured: ratio(slower(together(Word, lo))) });
  else barNotMeasured(LISTENER_BAR, 'LibreOffice with python3-uno is not installed');
  if (command) bar({ says: COMMAND_BAR, held: slower(soffice) >= 20, measured: ratio(slower(soffice)) });
  else barNotMeasured(COMMAND_BAR, 'LibreOffice is not installed');
  const share = median(PDF) / median(typeset);
  bar({ says: TYPST_BAR, held: share <= 1, measured: `${ratio(share)} of Typst’s time` });
}

function prepareRound(number: number): Round {
  const request = sampleRequest(number);
  return { request, document: composeMinutes(request.record, request.template) };
}

/** Size, pages and words of everybody's last file: who does not hold the same did less work. */
async function factsOf(made: ReadonlyMap<string, Made>, document: MinutesDocument): Promise<Map<string, string[]>> {
  const facts = new Map<string, string[]>();
  for (const [name, { kind, bytes }] of made) {
    const size = (bytes.length / 1000).toFixed(1);
    if (kind === 'docx') facts.set(name, [size, '', heldWords(document, await wordText(bytes))]);
    else if (!hasPdftotext) facts.set(name, [size, '?', '?']);
    else facts.set(name, [size, pdfPages(bytes), heldWords(document, pdfText(bytes))]);
  }
  return facts;
}
