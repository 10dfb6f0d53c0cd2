import { sentenceList } from '../../../shared/swedish/lists.ts';
import { JusteraError } from '../errors.ts';
import type { Reader } from '../storage/access.ts';
import { listCouncils } from '../storage/councils.ts';
import { meetingsWithTemplate } from '../storage/list-meetings.ts';
import { listWordTemplates } from '../storage/word-templates.ts';

/** More would not be read. */
const NAMED = 3;

/**
 * A template that councils or meetings are set by is not put away.
 * @throws JusteraError in-use, naming them
 */
export async function refuseInUse(db: Reader, id: string): Promise<void> {
  const councils = (await listCouncils(db)).filter(({ templateId }) => templateId === id);
  if (councils.length > 0)
    throw new JusteraError(
      'in-use',
      `Mallen används av ${sentenceList(councils.map(({ name }) => name))}. Välj en annan mall för ${councils.length === 1 ? 'organet' : 'organen'} först.`,
    );
  const wordFiles = (await listWordTemplates(db)).filter(({ minutesTemplateId }) => minutesTemplateId === id);
  if (wordFiles.length > 0)
    throw new JusteraError(
      'in-use',
      `Mallen ger ord och PDF åt Word-mallen ${sentenceList(wordFiles.map(({ name }) => `”${name}”`))}. Välj en annan mall för den först.`,
    );
  const meetings = await meetingsWithTemplate(db, id);
  if (meetings.length === 0) return;
  const named = meetings.slice(0, NAMED).map(({ councilName, date }) => `${councilName} ${date ?? 'utan datum'}`);
  const more = meetings.length - named.length;
  throw new JusteraError(
    'in-use',
    `Mallen används av ${meetings.length === 1 ? 'mötet' : 'mötena'} ${sentenceList(more > 0 ? [...named, `${more} till`] : named)}. Välj en annan mall i steget Möte först.`,
  );
}
