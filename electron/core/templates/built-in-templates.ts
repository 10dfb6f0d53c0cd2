import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MinutesTemplate } from '../../../shared/domain/template.ts';
import { APP_ROOT } from '../app-root.ts';
import { JusteraError } from '../errors.ts';

const FOLDER = join(APP_ROOT, 'resources', 'templates');

let templates: readonly MinutesTemplate[] | undefined;

/** The templates that ship with the app, in Swedish order of their names. Read once. */
export function builtInTemplates(): readonly MinutesTemplate[] {
  templates ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => MinutesTemplate.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return templates;
}

/**
 * The built-in template with an id, for work without a database.
 * @throws JusteraError `template-missing`, naming it.
 */
export function findTemplate(id: string): MinutesTemplate {
  const found = builtInTemplates().find((template) => template.id === id);
  if (found !== undefined) return found;
  const known = builtInTemplates()
    .map((template) => template.id)
    .join(', ');
  throw new JusteraError(
    'template-missing',
    `Mallen ”${id}” följer inte med programmet. Välj någon av: ${known}, eller ange en mallfil med --template.`,
    {
      field: 'template',
    },
  );
}
