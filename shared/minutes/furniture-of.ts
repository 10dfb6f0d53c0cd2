import type { FurniturePattern, MinutesTemplate } from '../domain/template.ts';
import { composeFurniture } from './compose-furniture.ts';
import type { ComposeContext } from './context.ts';
import type { MinutesDocument } from './document-tree.ts';

/** Text of a template's margins that names the kind of the paper names this kind instead. */
const renamed = (pattern: FurniturePattern, word: string): FurniturePattern => {
  const text = (value: string) =>
    value.replaceAll(
      /(?<!\p{L})(?:sammanträdesprotokoll|protokoll|minnesanteckningar|mötesanteckningar|anteckningar)(?!\p{L})/giu,
      word,
    );
  const rows = (given: FurniturePattern['header']) =>
    given.map(({ left, center, right }) => ({ left: text(left), center: text(center), right: text(right) }));
  return { ...pattern, header: rows(pattern.header), footer: rows(pattern.footer) };
};

/**
 * The margins of another paper than the minutes (an extract, a summons, a notice), in the template's dress: where the template
 * says "Sammanträdesprotokoll" it says `word`.
 * @throws PatternError when the template asks for a placeholder that does not exist
 */
export const furnitureOf = (
  word: string,
  context: ComposeContext,
  { furniture: { first, other } }: Pick<MinutesTemplate, 'furniture'>,
): MinutesDocument['furniture'] => ({
  first: composeFurniture(context, renamed(first, word), true),
  other: composeFurniture(context, renamed(other, word), false),
});
