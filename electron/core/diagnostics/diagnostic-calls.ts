import { basename } from 'node:path';
import type { Calls, Context } from '../context.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { localDay } from '../local-day.ts';
import { makeReport, reportText } from './make-report.ts';

/** The calls about how Justera itself is. */
export function diagnosticCalls(context: Context): Calls<'diagnostics'> {
  const { clock, saveFile } = context;
  return {
    'diagnostics.report': async () => {
      const groups = await makeReport(context);
      return { groups, text: reportText(groups, clock().toISOString()) };
    },
    'diagnostics.save': async ({ text }) => {
      const name = fileName(['Rapport från Justera', localDay(clock())], 'txt');
      const path = await saveFile(name, new TextEncoder().encode(text)).catch((error: unknown) => {
        throw fileError(error, 'write', name);
      });
      return path === null ? null : basename(path);
    },
  };
}
