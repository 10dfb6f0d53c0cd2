import type { z } from 'zod';
import type { FurniturePattern } from '../domain/template.ts';
import { cleanText } from '../swedish/clean-text.ts';
import type { ComposeContext } from './context.ts';
import type { Furniture, FurniturePiece, FurnitureRow } from './document-tree.ts';
import { fillPattern } from './pattern.ts';

/** Stand-ins for the numbers only the renderer knows; private-use code points, so no text can hold them by chance. */
const PAGE = '\ue000';
const PAGES = '\ue001';

function pieces(context: ComposeContext, pattern: string): FurniturePiece[] {
  const text = fillPattern(pattern, (name, form) => {
    if (name === 'sida') return PAGE;
    if (name === 'sidor') return PAGES;
    return context.values(name, form)?.replaceAll(/[\ue000\ue001]/g, '');
  });
  return text
    .split(/([\ue000\ue001])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === PAGE ? { field: 'page' } : part === PAGES ? { field: 'pages' } : { text: cleanText(part) },
    );
}

function row(context: ComposeContext, pattern: { left: string; center: string; right: string }): FurnitureRow {
  const side = (name: 'left' | 'center' | 'right') => {
    const found = pieces(context, pattern[name]);
    return found.length === 0 ? {} : { [name]: found };
  };
  return { ...side('left'), ...side('center'), ...side('right') };
}

const isEmpty = (r: FurnitureRow): boolean => Object.keys(r).length === 0;

/** Lines of the brand go into free left cells of the template's rows, from the top. */
function withLines(rows: FurnitureRow[], lines: readonly string[]): FurnitureRow[] {
  const rest = lines.map((line) => cleanText(line)).filter((line) => line.trim() !== '');
  const filled = rows.map((r) => {
    const line = r.left === undefined ? rest.shift() : undefined;
    return line === undefined ? r : { ...r, left: [{ text: line }] };
  });
  return [...filled, ...rest.map((line): FurnitureRow => ({ left: [{ text: line }] }))].filter((r) => !isEmpty(r));
}

/** Header and footer of a page: the template's rows, with the brand's own lines put in. */
export function composeFurniture(
  context: ComposeContext,
  pattern: z.infer<typeof FurniturePattern>,
  brandLines: boolean,
): Furniture {
  const { brand } = context.record;
  return {
    logo: pattern.logo && brand.logo !== null,
    header: withLines(
      pattern.header.map((r) => row(context, r)),
      brandLines ? brand.headerLines : [],
    ),
    footer: withLines(
      pattern.footer.map((r) => row(context, r)),
      brand.footerLines,
    ),
  };
}
