import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf } from './pdf-pages.ts';

/** A tag of the structure tree with the text that is its own, in reading order. */
export type PdfTag = {
  type: string;
  /** What stands in the tag: text of its own, or further tags. */
  content: (string | PdfTag)[];
  alt?: string;
  attributes: Record<string, unknown>;
  /** Its annotations, with `ref` and the `page` the tag says they are on. */
  annotations: Record<string, unknown>[];
};

type Objects = Record<string, { value?: unknown; stream?: { dict: unknown } }>;
type Dictionary = Record<string, unknown>;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All objects of a file as qpdf reads them. */
export function pdfObjects(bytes: Uint8Array): Objects {
  const folder = mkdtempSync(join(tmpdir(), 'justera-qpdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], { maxBuffer: 512 * 1024 * 1024 });
    return (JSON.parse(json.toString('utf8')) as { qpdf: [unknown, Objects] }).qpdf[1];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The structure tree of the whole file, read with qpdf, filled with the text pdf.js finds. */
export async function readTags(bytes: Uint8Array): Promise<PdfTag> {
  const objects = pdfObjects(bytes);
  const texts = new Map<string, string>();
  for (const { mark, text, endsLine, isSpan } of (await readPdf(bytes)).items) {
    // pdf.js does not know what a span stands for; the hyphen of a divided word stands for nothing
    if (isSpan && text === '-') continue;
    if (mark !== null) texts.set(mark, `${texts.get(mark) ?? ''}${text}${endsLine ? '\n' : ''}`);
  }
  const resolve = (value: unknown): unknown =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? objects[`obj:${value}`]?.value : value;
  const words = (value: unknown): string | undefined =>
    typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : undefined;

  const tagOf = (node: Dictionary): PdfTag => {
    const page = node['/Pg'];
    const alt = words(node['/Alt']);
    const tag: PdfTag = {
      type: String(node['/S']).slice(1),
      content: [],
      attributes: (resolve(node['/A']) as Dictionary | undefined) ?? {},
      annotations: [],
      ...(alt === undefined ? {} : { alt }),
    };
    for (const child of [resolve(node['/K'])].flat()) {
      const kid = resolve(child);
      if (typeof kid === 'number') tag.content.push(textOf(page, kid));
      else if (isDictionary(kid) && kid['/Type'] === '/MCR')
        tag.content.push(textOf(kid['/Pg'], kid['/MCID'] as number));
      else if (isDictionary(kid) && kid['/Type'] === '/OBJR') {
        tag.annotations.push({ ...(resolve(kid['/Obj']) as Dictionary), ref: kid['/Obj'], page: kid['/Pg'] });
      } else if (isDictionary(kid)) tag.content.push(tagOf(kid));
    }
    return tag;
  };
  const textOf = (page: unknown, mcid: number): string =>
    texts.get(`${String(page).replace(/ \d+ R$/, 'R')} ${mcid}`) ?? '';

  const root = Object.values(objects)
    .map((object) => object.value)
    .find((value) => isDictionary(value) && value['/Type'] === '/StructTreeRoot') as Dictionary | undefined;
  const first = [resolve(root?.['/K'])].flat()[0];
  const document = resolve(first);
  if (!isDictionary(document)) throw new Error('the file has no structure tree');
  return tagOf(document);
}

/** All tags of a type, in reading order. */
export function tagsOf(tag: PdfTag, ...types: string[]): PdfTag[] {
  const below = tag.content.flatMap((child) => (typeof child === 'string' ? [] : tagsOf(child, ...types)));
  return types.includes(tag.type) ? [tag, ...below] : below;
}

/** The text of a tag and of all below it. */
export function tagText(tag: PdfTag): string {
  return tag.content.map((child) => (typeof child === 'string' ? child : tagText(child))).join('\n');
}
