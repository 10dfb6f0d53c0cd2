import type { TemplateInHand } from '../../../shared/calls/templates.ts';
import { JusteraError } from '../errors.ts';
import type { Reader } from '../storage/access.ts';
import { ownTemplate } from '../storage/templates.ts';
import { wordTemplateById } from '../storage/word-templates.ts';
import { builtInTemplates } from './built-in-templates.ts';

/**
 * A template by its id, built in or the municipality's own; without `version` as it is now. One that was put away is found too,
 * for minutes may have been made with it.
 */
export async function templateById(
  db: Reader,
  id: string,
  version: number | null = null,
): Promise<TemplateInHand | null> {
  const builtIn = builtInTemplates().find((template) => template.id === id);
  if (builtIn) return { template: builtIn, builtIn: true, version: null };
  const own = await ownTemplate(db, id, version);
  return own && { template: own.template, builtIn: false, version: own.version };
}

/** A template minutes are made with; `word` is the municipality's own Word file that is to be filled, where one was chosen. */
export type TemplateInForce = TemplateInHand & { word: { id: string; version: number } | null };

/**
 * The same for one that minutes are to be made with. Of a Word file it is the template that gives its words and the PDF.
 * @throws JusteraError template-missing
 */
export async function templateInForce(db: Reader, id: string): Promise<TemplateInForce> {
  const chosen = await wordTemplateById(db, id);
  const found = await templateById(db, chosen?.minutesTemplateId ?? id);
  const version = chosen?.usableVersion ?? null;
  if (found) return { ...found, word: chosen === null || version === null ? null : { id, version } };
  throw new JusteraError(
    'template-missing',
    'Mallen finns inte här. Välj en annan för mötet, i steget Möte, eller för organet, under Organ och Uppgifter.',
    { field: 'template' },
  );
}
