import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../shared/domain/template.ts';
import { passagesOf } from '../../../shared/review/passages.ts';
import { blocksSigning, reviewMeeting, standing } from '../../../shared/review/review-meeting.ts';
import { NO_FACTS } from '../../../shared/review/rule.ts';
import { wordsToCheck } from '../../../shared/review/words-in-text.ts';
import { speakSwedish } from '../../../shared/swedish/schema-messages.ts';
import { APP_ROOT } from '../app-root.ts';
import { JusteraError } from '../errors.ts';
import { type Dictionary, openDictionary } from '../spelling/dictionary.ts';
import type { CliOutput } from './cli-output.ts';
import { readJob } from './given-files.ts';

/** Words of a record that the dictionary does not know, with what they may have been meant to be. */
function misspeltIn({ meeting, council, municipality }: MeetingRecord, dictionary: Dictionary): Map<string, string[]> {
  const facts = { ...NO_FACTS, municipality: municipality.name };
  const written = wordsToCheck({
    ...facts,
    meeting,
    council: { ...council, adjusters: 0 },
    passages: passagesOf(meeting),
  });
  const unknown = [...new Set(written.map(({ word }) => word))].filter((word) => !dictionary.isKnown(word));
  return new Map(unknown.map((word) => [word, dictionary.suggest(word)]));
}

/** Everything worth a look in a record, spelling and all. A record tells nothing of how many justerare its council wants. */
export function reviewRecord(record: MeetingRecord, template: MinutesTemplate | null, dictionary: Dictionary | null) {
  const { meeting, council, municipality } = record;
  const misspelt = dictionary === null ? null : misspeltIn(record, dictionary);
  return reviewMeeting(meeting, { ...council, adjusters: 0 }, { template, municipality: municipality.name, misspelt });
}

/**
 * `review`: one line of JSON for each finding in each record: file, id, rule, severity, place, message, source, mend. What the
 * record says was looked at and let stand is left out.
 * @throws JusteraError for bad arguments and records
 */
export async function review(args: readonly string[], output: CliOutput): Promise<void> {
  speakSwedish();
  let files: string[];
  let spelling: boolean;
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'no-spelling': { type: 'boolean' } },
    });
    files = parsed.positionals;
    spelling = parsed.values['no-spelling'] !== true;
  } catch (error) {
    throw new JusteraError('invalid-input', error instanceof Error ? error.message : String(error), {
      field: 'arguments',
    });
  }
  if (files.length === 0)
    throw new JusteraError('invalid-input', 'Ange minst en mötesfil (.json).', { field: 'record' });
  const jobs = await Promise.all(files.map((file) => readJob(file, undefined)));
  const dictionary = spelling ? await openDictionary(join(APP_ROOT, 'resources')) : null;
  for (const [i, { record, template }] of jobs.entries()) {
    const findings = standing(reviewRecord(record, template, dictionary), record.meeting);
    for (const { id, rule, severity, stops, step, anchor, path, words, message, source, mend } of findings)
      output.out(
        JSON.stringify({
          file: basename(files[i] ?? ''),
          id,
          rule,
          severity,
          stops,
          place: { step, anchor, path, ...(words && { words }) },
          message,
          source,
          ...(mend && { mend }),
        }),
      );
    const blocking = blocksSigning(findings).length;
    output.err(
      `${basename(files[i] ?? '')}: ${findings.length} att titta på${blocking > 0 ? `, varav ${blocking} måste rättas före underskrift` : ''}`,
    );
  }
}
