import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { fontFiles } from '../../../electron/core/documents/fonts.ts';

const run = promisify(execFile);

/** The interpreter that has LibreOffice's `uno`, or undefined. Debian's own where another python3 comes first on the path. */
export const unoPython: string | undefined = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import uno']).status === 0,
);

/** LibreOffice lays out with the fonts it is given; without ours it would set another document. */
function withOurFonts(folder: string): NodeJS.ProcessEnv {
  const file = join(folder, 'fonts.conf');
  const fonts = join(fontFiles('source-sans-3').regular, '../..');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <include>/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** `soffice --convert-to pdf`: a process for each document. Its profile is used, so only the first call here makes one. */
export class SofficeCommand {
  private readonly folder: string;
  private readonly env: NodeJS.ProcessEnv;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.env = withOurFonts(folder);
  }

  /** Writes the PDF beside nothing else in the folder; answers its path. */
  async convert(docx: string): Promise<string> {
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', this.folder, docx];
    await run('soffice', args, { env: this.env, timeout: 60_000 });
    return join(this.folder, docx.replace(/^.*[\\/]/, '').replace(/\.docx$/, '.pdf'));
  }
}

/** One LibreOffice that stays, as a server would have it. */
export class SofficeListener {
  private readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly folder: string;

  private constructor(folder: string, process: ChildProcess) {
    this.folder = folder;
    this.process = process;
    this.lines = createInterface({ input: process.stdout! })[Symbol.asyncIterator]();
  }

  static async start(folder: string, python: string): Promise<SofficeListener> {
    mkdirSync(folder, { recursive: true });
    const script = join(import.meta.dirname, '../listener.py');
    const child = spawn(python, [script, join(folder, 'profile')], {
      env: withOurFonts(folder),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const listener = new SofficeListener(folder, child);
    await listener.expect('ready');
    return listener;
  }

  /** Tagged PDF from the bytes of a Word file, in and out through files as LibreOffice wants it. */
  async convert(docx: Uint8Array): Promise<Uint8Array> {
    const target = join(this.folder, 'minutes.pdf');
    await this.convertTo(docx, target);
    return readFileSync(target);
  }

  async convertTo(docx: Uint8Array, target: string): Promise<void> {
    const source = join(this.folder, 'minutes.docx');
    writeFileSync(source, docx);
    this.process.stdin?.write(`${source}\t${target}\n`);
    await this.expect('ok');
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin?.end();
    await gone;
  }

  private async expect(wanted: string): Promise<void> {
    const { value } = await this.lines.next();
    if (value !== wanted) throw new Error(`LibreOffice's listener answered: ${value}`);
  }
}
