import { z } from 'zod';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { MinutesTemplate, TEMPLATE_VERSION } from '../../../shared/domain/template.ts';
import { templateFaults } from '../../../shared/minutes/placeholders.ts';
import { JusteraError } from '../errors.ts';
import { fieldPath } from '../records/read-record.ts';

const FORMAT = MinutesTemplate.shape.format.value;

const Envelope = z.looseObject({ format: z.unknown(), version: z.unknown() });

/** Only a number is worth repeating; anything else may be as long as the file. */
const versionWords = (version: unknown): string =>
  typeof version === 'number' ? `har version ${version}` : 'säger inte vilken version den har';

const refused = (message: string, field?: string) =>
  new JusteraError('invalid-input', message, field === undefined ? {} : { field });

function jsonOf(bytes: Uint8Array, file: string): unknown {
  if (bytes.length > FILE_LIMITS.template)
    throw refused(`Filen ${file} är för stor för att vara en mall. Välj en mallfil som sparats från Justera (.json).`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused(
      `Filen ${file} går inte att läsa som mall. Välj en mallfil som sparats från Justera (.json); den kan också vara avbruten.`,
    );
  }
}

/**
 * @throws JusteraError invalid-input naming the first row that would keep the template from making whole minutes
 */
export function refuseFaults(template: MinutesTemplate): void {
  const [fault] = templateFaults(template);
  if (fault) throw refused(fault.message, fault.path);
}

/**
 * Reads a template file. `file` is its name, for the message.
 * @throws JusteraError invalid-input saying what is wrong with it
 */
export function readTemplate(bytes: Uint8Array, file: string): MinutesTemplate {
  const json = jsonOf(bytes, file);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success || envelope.data.format !== FORMAT)
    throw refused(`Filen ${file} är ingen mall från Justera: fältet format ska vara "${FORMAT}".`, 'format');
  if (envelope.data.version !== TEMPLATE_VERSION)
    throw refused(
      `Filen ${file} ${versionWords(envelope.data.version)}. Den här versionen av Justera läser version ${TEMPLATE_VERSION}; är filen nyare, uppdatera programmet.`,
      'version',
    );
  const read = MinutesTemplate.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = fieldPath(issue?.path ?? []);
    throw refused(`Fältet ${field || 'längst upp'} i ${file} är fel: ${issue?.message ?? ''}`, field);
  }
  refuseFaults(read.data);
  return read.data;
}
