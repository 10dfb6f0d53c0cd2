import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Names of the fonts in a PDF as poppler reads them, without the marks of a subset, sorted. Throws on one that is not embedded. */
export async function fontsIn(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'justera-fonts-'));
  try {
    const file = join(folder, 'a.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)('pdffonts', [file]);
    const rows = stdout
      .split('\n')
      .slice(2)
      .filter((row) => row.trim() !== '');
    for (const row of rows) if (!/ yes +yes +yes +\d+ +\d+$/.test(row)) throw new Error(`not embedded: ${row}`);
    return rows.map((row) => row.split(' ')[0]!.replace(/^[A-Z]{6}\+/, '')).sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
