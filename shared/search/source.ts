/** What is searched in: the same shape for minutes and for what the registers hold. */

/** Where in a passage a text belongs, which decides how much a word there counts. */
export type SearchColumn = 'title' | 'body' | 'decision' | 'names';
export const SEARCH_COLUMNS = ['title', 'body', 'decision', 'names'] as const satisfies SearchColumn[];

/** A text with where it stands in the form, as an anchor. */
export type PassageText = { column: SearchColumn; anchor: string; text: string };

/** What is found together: an item of minutes with its decisions, a person. `place` tells it from the others of its source. */
export type Passage = { place: string; texts: PassageText[] };

/** A meeting, a person …; `day` orders and dates it, and a search can be narrowed to its council. */
export type SearchSource = { councilId: string | null; day: string | null; passages: Passage[] };

/** All texts of a column, one to a line. */
export const columnText = ({ texts }: Passage, column: SearchColumn): string =>
  texts
    .filter((text) => text.column === column)
    .map(({ text }) => text)
    .join('\n');
