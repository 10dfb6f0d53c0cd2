/**
 * Builds what can't run from the sources: the page and its bridge (both shells), and Electron's main and preload.
 * `node electron/build.ts [page] [electron]`. A part whose sources are the same as when it was built is left alone.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, extname, join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { type InlineConfig, build as viteBuild } from 'vite';
import { CALLS, EVENTS } from '../shared/api.ts';
import { APP_ROOT, BUILT_FOLDER } from './core/app-root.ts';
import { BUNDLED_FAMILIES, fontFiles } from './core/documents/fonts.ts';

export type BuildPart = 'page' | 'electron';

/** Libraries that read files beside their own code, or are machine code: loaded from node_modules, never bundled. */
const LOADED_FROM_DISK = ['better-sqlite3', 'pdfkit', 'fontkit', 'hunspell-wasm', 'dictionary-sv', 'electron'];

const SOURCES: Readonly<Record<BuildPart, readonly string[]>> = {
  page: ['renderer', 'shared', 'docs/anvandarguide.md', 'electron/shell', 'electron/build.ts', 'package-lock.json'],
  electron: ['shared', 'electron', 'package-lock.json'],
};

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  define: {
    CALL_NAMES: JSON.stringify(Object.keys(CALLS)),
    EVENT_NAMES: JSON.stringify(Object.keys(EVENTS)),
  },
};

/** Builds the parts that are not as their sources are; answers which those were. */
export async function buildIfNeeded(parts: readonly BuildPart[]): Promise<BuildPart[]> {
  const stale = parts.filter((part) => readStamp(part) !== stampOf(part));
  for (const part of stale) await build(part);
  return stale;
}

async function build(part: BuildPart): Promise<void> {
  const stamp = stampOf(part);
  // made beside and then put in place, so that an app started meanwhile finds either the old or the new
  const folder = join(BUILT_FOLDER, `.${part}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    if (part === 'page') await asProduction(() => buildPage(folder));
    else {
      await buildElectron(join(folder, 'electron'));
      collectFonts(join(folder, 'fonts'));
    }
    for (const name of readdirSync(folder)) {
      rmSync(join(BUILT_FOLDER, name), { recursive: true, force: true });
      renameSync(join(folder, name), join(BUILT_FOLDER, name));
    }
    writeFileSync(join(BUILT_FOLDER, `${part}.stamp`), stamp);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a test runner NODE_ENV says "test", and then Vite would put React's slow development half into the page that stays. */
async function asProduction(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function buildPage(folder: string): Promise<void> {
  await viteBuild({
    ...common,
    root: join(APP_ROOT, 'renderer'),
    base: '/',
    // the controls' own words in Swedish only: the other languages would be half of the page's code
    plugins: [react(), optimizeLocales.vite({ locales: ['sv-SE'] })],
    build: {
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      // the page's policy knows no data: addresses for fonts and scripts
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  });
  await viteBuild({
    ...common,
    root: APP_ROOT,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome120',
      lib: {
        entry: join(APP_ROOT, 'electron/shell/browser-shell/in-page/page-bridge.ts'),
        formats: ['iife'],
        name: 'justeraBridge',
        fileName: () => 'page-bridge.js',
      },
    },
  });
}

async function buildElectron(folder: string): Promise<void> {
  const node = (config: { entry: string; format: 'es' | 'cjs'; file: string }): Promise<unknown> =>
    viteBuild({
      ...common,
      root: APP_ROOT,
      publicDir: false,
      ssr: { noExternal: true, external: LOADED_FROM_DISK },
      build: {
        ssr: join(APP_ROOT, config.entry),
        outDir: folder,
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          external: [...LOADED_FROM_DISK, ...builtinModules, /^node:/],
          // one file each: a worker is looked for beside the bundle that starts it
          output: { format: config.format, entryFileNames: config.file, codeSplitting: false },
        },
      },
    });
  await node({ entry: 'electron/main.ts', format: 'es', file: 'main.js' });
  for (const name of readdirSync(join(APP_ROOT, 'electron')).filter((file) => file.endsWith('-worker.ts'))) {
    await node({ entry: `electron/${name}`, format: 'es', file: name.replace('.ts', '.js') });
  }
  await node({ entry: 'electron/preload.ts', format: 'cjs', file: 'preload.cjs' });
}

/** The documents' fonts, where core/documents/fonts.ts looks for them in the packed app, each family with its licence. */
function collectFonts(folder: string): void {
  for (const family of BUNDLED_FAMILIES) {
    const into = join(folder, family);
    mkdirSync(into, { recursive: true });
    for (const file of Object.values(fontFiles(family))) copyFileSync(file, join(into, basename(file)));
    const licence = join(APP_ROOT, 'node_modules/@expo-google-fonts', family, 'LICENSE_FONT');
    copyFileSync(licence, join(into, 'OFL.txt'));
  }
}

function readStamp(part: BuildPart): string | undefined {
  const file = join(BUILT_FOLDER, `${part}.stamp`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A hash over the sources' names and contents; times would lie after a checkout. */
function stampOf(part: BuildPart): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES[part]) {
    for (const file of filesUnder(join(APP_ROOT, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (extname(path) !== '') return existsSync(path) ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (import.meta.main) {
  const asked = process.argv.slice(2) as BuildPart[];
  const parts: BuildPart[] = asked.length > 0 ? asked : ['page', 'electron'];
  const built = await buildIfNeeded(parts);
  console.log(built.length > 0 ? `Built: ${built.join(', ')}` : 'Nothing to build.');
}
