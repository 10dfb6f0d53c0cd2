import { join } from 'node:path';
import { build } from 'vite';
import { APP_ROOT } from '../../electron/core/app-root.ts';

/** One file of a program in programs/ and all it imports, so that starting it two hundred times does not take the evening. */
export async function buildProgram(name: string): Promise<string> {
  const outDir = join(APP_ROOT, 'node_modules', '.cache', 'justera-faults');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: APP_ROOT,
    build: {
      ssr: join(APP_ROOT, 'tests', 'faults', 'programs', `${name}.ts`),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
    },
    // machine code is loaded from its package, everything else goes into the file
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return join(outDir, `${name}.js`);
}
