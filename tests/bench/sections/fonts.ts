import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontFiles, fontFiles } from '../../../electron/core/documents/fonts.ts';
import { renderPdf } from '../../../electron/core/documents/pdf/render-pdf.ts';
import type { RenderInput } from '../../../electron/core/documents/render.ts';
import { composeMinutes } from '../../../shared/minutes/compose-minutes.ts';
import type { Effort } from '../effort.ts';
import { inTurn, median } from '../measure.ts';
import { bar, ratio, section, TIME_HEADS, table, timeCells } from '../report.ts';
import { sampleRequest } from '../sample.ts';

const BAR = 'PDF in Open Sans at most 1.3 times the time of Liberation Sans';
/** Where Debian and others put it; elsewhere its twin, which the app ships, is the yardstick. */
const LIBERATION_FOLDERS = ['/usr/share/fonts/truetype/liberation2', '/usr/share/fonts/truetype/liberation'];

/** A font as a municipality's own may be: parsed for each document, its large tables would cost five times the document. */
export async function fontSection(effort: Effort): Promise<void> {
  section('2. PDF in a brand font with large tables', 'The same minutes in each font, in turn, one warm process.');
  const liberation = liberationSans();
  const fonts: Record<string, FontFiles> = {
    ...(liberation === undefined ? {} : { 'Liberation Sans': liberation }),
    'Arimo (its twin in the app)': fontFiles('arimo'),
    'Open Sans': openSans(),
    'Source Sans 3 (the app’s own)': fontFiles('source-sans-3'),
  };
  let input: RenderInput;
  const contestants = Object.entries(fonts).map(([name, files]) => ({
    name,
    run: () => renderPdf(input, { fonts: files }),
  }));
  const times = await inTurn(contestants, { rounds: effort.documents, warmUp: effort.warmUp }, (round) => {
    const { record, template, createdAt } = sampleRequest(round);
    input = {
      document: composeMinutes(record, template),
      brand: record.brand,
      record: JSON.stringify(record),
      createdAt,
    };
  });
  const yardstick = Object.values(times)[0] ?? [];
  const open = times['Open Sans'] ?? [];
  table(
    ['font', ...TIME_HEADS],
    Object.entries(times).map(([name, series]) => [name, ...timeCells(series, yardstick)]),
  );
  const measured = median(open) / median(yardstick);
  bar({ says: BAR, held: measured <= 1.3, measured: `${ratio(measured)} of ${Object.keys(times)[0]}` });
}

function liberationSans(): FontFiles | undefined {
  const folder = LIBERATION_FOLDERS.find((each) => existsSync(join(each, 'LiberationSans-Regular.ttf')));
  if (folder === undefined) return undefined;
  const file = (style: string): string => join(folder, `LiberationSans-${style}.ttf`);
  return { regular: file('Regular'), bold: file('Bold'), italic: file('Italic'), boldItalic: file('BoldItalic') };
}

function openSans(): FontFiles {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/open-sans/package.json'));
  const file = (style: string): string => join(folder, style, `OpenSans_${style}.ttf`);
  return {
    regular: file('400Regular'),
    bold: file('700Bold'),
    italic: file('400Regular_Italic'),
    boldItalic: file('700Bold_Italic'),
  };
}
