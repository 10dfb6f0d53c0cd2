/** The core without a window: `npm run -s justera -- make <record.json …> --out <folder> [--format docx,pdf,html,txt]`. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runCli } = await import('./core/cli/run-cli.ts');
process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
