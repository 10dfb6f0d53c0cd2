import { JusteraError } from '../errors.ts';
import type { CliOutput } from './cli-output.ts';
import { fill } from './fill-command.ts';
import { make } from './make-command.ts';
import { review } from './review-command.ts';

const USAGE = `Användning:
  npm run -s justera -- make <möte.json …> --out <mapp> [--format docx,pdf,html,txt] [--copy signing|web]
                            [--template <mall.json>] [--fonts <mapp>]
      Gör protokollet till varje mötesfil och skriver en rad JSON per fil: path, format, bytes, milliseconds.
      --copy web gör exemplaret för webben: namn och roller i stället för rader att skriva på. html är alltid det.
      Utan --template används den av programmets mallar som mötesfilen nämner.
      --fonts är mappen med kommunens egna typsnitt, om mötesfilen hänvisar till sådana.
  npm run -s justera -- fill <möte.json> --word <mall.docx|mall.dotx> --out <mapp>
      Fyller kommunens egen Word-mall med mötet och skriver en rad JSON. Vad som togs bort ur mallen och vad som är
      värt att veta sägs först. Platshållare som inte finns stoppar.
  npm run -s justera -- review <möte.json …> [--no-spelling]
      Granskar och skriver en rad JSON för varje sak att titta på: id, rule, severity (block|warn|info), place, message,
      source och mend, de ändringar som rättar den.`;

const COMMANDS: Record<string, (args: readonly string[], output: CliOutput) => Promise<void>> = { make, fill, review };

/** Codes whose cause is what was given, not the machine. */
const BAD_INPUT = new Set([
  'invalid-input',
  'record-invalid',
  'record-version',
  'template-missing',
  'not-found',
  'import-unreadable',
  'font-type',
  'font-too-large',
  'font-damaged',
  'font-licence',
  'font-letters',
]);

/**
 * Runs one command. Answers the exit code: 0 done, 1 the machine would not (full disk, no rights), 2 the input is wrong – then
 * nothing has been written.
 */
export async function runCli(args: readonly string[], output: CliOutput): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    output.err(name === '' || name === '--help' ? USAGE : `Kommandot ”${name}” finns inte.\n${USAGE}`);
    return name === '--help' ? 0 : 2;
  }
  try {
    await command(rest, output);
    return 0;
  } catch (error) {
    if (!(error instanceof JusteraError)) throw error;
    output.err(error.message);
    return BAD_INPUT.has(error.code) ? 2 : 1;
  }
}
