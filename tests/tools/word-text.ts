import { attribute, wordParts, xmlTokens } from './word-package.ts';

type Level = { ordered: boolean; text: string; start: number };
type Lists = Map<string, Map<number, Level>>;

/** The levels of every list of the document, by the number paragraphs refer to. */
function readLists(xml: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists: Lists = new Map();
  for (const [, id, body] of xml.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs)) {
    const levels = new Map<number, Level>();
    for (const [, level, content] of body!.matchAll(/<w:lvl w:ilvl="(\d+)"[^>]*>(.*?)<\/w:lvl>/gs)) {
      const value = (name: string) =>
        attribute(new RegExp(`<${name}([^>]*?)/>`).exec(content!)?.[1] ?? '', 'w:val') ?? '';
      levels.set(Number(level), {
        ordered: value('w:numFmt') === 'decimal',
        text: value('w:lvlText'),
        start: Number(value('w:start')),
      });
    }
    abstracts.set(id!, levels);
  }
  for (const [, id, body] of xml.matchAll(/<w:num w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    const abstract = attribute(/<w:abstractNumId([^>]*?)\/>/.exec(body!)?.[1] ?? '', 'w:val') ?? '';
    const levels = new Map(abstracts.get(abstract));
    for (const [, level, start] of body!.matchAll(/<w:lvlOverride w:ilvl="(\d+)"><w:startOverride w:val="(\d+)"\/>/g)) {
      const known = levels.get(Number(level));
      if (known !== undefined) levels.set(Number(level), { ...known, start: Number(start) });
    }
    lists.set(id!, levels);
  }
  return lists;
}

/** Counts like Word: each list and level for itself, deeper levels start afresh when a shallower one goes on. */
function markCounter(lists: Lists): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const definition = lists.get(list)?.get(level);
    if (definition === undefined)
      throw new Error(`a paragraph refers to list ${list}, level ${level}, which does not exist`);
    if (!definition.ordered) return `${definition.text} `;
    const own = counts.get(list) ?? [];
    own[level] = (own[level] ?? definition.start - 1) + 1;
    own.length = level + 1;
    counts.set(list, own);
    return `${definition.text.replace(`%${level + 1}`, String(own[level]))} `;
  };
}

/**
 * The text of a Word file as a reader sees it: a line per paragraph with list marks and numbers, line breaks, tabs, and table
 * rows with tabs between cells of one line. Rows of a log (table style "Uppföljningslogg") and rows with more in a cell come
 * cell after cell, as in the plain text.
 */
export async function wordLines(bytes: Uint8Array): Promise<string[]> {
  const parts = await wordParts(bytes);
  const mark = markCounter(readLists(parts.get('word/numbering.xml') ?? ''));
  const lines: string[] = [];
  let paragraph = '';
  let list: { id?: string; level: number } = { level: 0 };
  let inRun = false;
  let inText = false;
  let log = false;
  let row: string[][] | undefined;

  function endParagraph(): void {
    const text = (list.id === undefined ? '' : mark(list.id, list.level)) + paragraph;
    const into = row === undefined ? lines : row.at(-1)!;
    into.push(...text.split('\n').filter((line) => line.trim() !== ''));
  }
  function endRow(cells: string[][]): void {
    const asLine = !log && cells.every((cell) => cell.length <= 1);
    lines.push(...(asLine ? [cells.map((cell) => cell[0] ?? '').join('\t')] : cells.flat()));
  }

  for (const token of xmlTokens(parts.get('word/document.xml') ?? '')) {
    if ('text' in token) {
      if (inText) paragraph += token.text;
      continue;
    }
    const { name, kind, attributes } = token;
    const value = attribute(attributes, 'w:val');
    if (name === 'w:p') {
      if (kind === 'close' || kind === 'empty') endParagraph();
      paragraph = '';
      list = { level: 0 };
    } else if (name === 'w:numId') list.id = value ?? '';
    else if (name === 'w:ilvl') list.level = Number(value);
    else if (name === 'w:r') inRun = kind === 'open';
    else if (name === 'w:t') inText = kind === 'open';
    else if (name === 'w:tab' && inRun) paragraph += '\t';
    else if (name === 'w:br' && inRun) paragraph += '\n';
    else if (name === 'w:tblStyle') log = value === 'Uppfljningslogg';
    else if (name === 'w:tr' && kind === 'open') row = [];
    else if (name === 'w:tc' && kind === 'open') row?.push([]);
    else if (name === 'w:tr' && kind === 'close' && row !== undefined) {
      endRow(row);
      row = undefined;
    }
  }
  return lines;
}
