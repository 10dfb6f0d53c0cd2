import { createHash } from 'node:crypto';
import { zip } from '../../word/zip.ts';
import { isStrict } from '../namespaces.ts';
import { openWordPackage, type PackageParts } from '../open-word-package.ts';
import { damaged, refusal, SAVE_ANEW, strictFile, tooLarge } from '../refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from '../word-file-limits.ts';
import {
  type ElementBudget,
  element,
  elementBudget,
  elementsOf,
  isElement,
  parseXml,
  serialiseXml,
  type XmlElement,
} from '../xml.ts';
import { cleanElement } from './clean-elements.ts';
import { cleanFields } from './clean-fields.ts';
import { cleanSettings } from './clean-settings.ts';
import { HOLDS_PICTURES, kindOf, MAIN, officeType, type PartKind, relationshipType } from './part-kinds.ts';
import { relationshipsOf, removalOf, safeAddress, targetPart } from './relationships.ts';
import { type RemovalLine, RemovalReport } from './removal-report.ts';
import { usableImage } from './usable-image.ts';

/** A template fit to be stored and filled: everything in it was written anew. */
export type SanitisedWordFile = {
  bytes: Uint8Array;
  /** SHA-256 of `bytes`, in hex: what is filled later must be what was looked at now. */
  sha256: string;
  /** What was taken out, in Swedish. */
  removed: RemovalLine[];
};

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_MAIN = relationshipType('officeDocument');
const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_CONTENT = 'application/vnd.openxmlformats-package.core-properties+xml';

/** What the file says it is, by the content type of its main part. */
function checkContentType(parts: PackageParts, main: string | undefined, budget: ElementBudget): string {
  const odf = parts.get('mimetype');
  if (odf !== undefined && Buffer.from(odf).toString('latin1').includes('opendocument')) {
    throw refusal(`Filen är ett OpenDocument-dokument (.odt). ${SAVE_ANEW}`);
  }
  const bytes = parts.get(CONTENT_TYPES);
  if (bytes === undefined) throw refusal(`Filen är en zip-fil, inte ett Word-dokument. ${SAVE_ANEW}`);
  const types = elementsOf(parseXml(bytes, budget));
  const named = types.filter(({ name }) => name === 'Override');
  const of = (path: string) =>
    named.find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase())?.attributes
      .ContentType ??
    types.find(
      ({ name, attributes }) =>
        name === 'Default' && path.toLowerCase().endsWith(`.${attributes.Extension?.toLowerCase()}`),
    )?.attributes.ContentType;
  const type = (main === undefined ? undefined : of(main)) ?? '';
  if (/macroEnabled/i.test(type)) {
    throw refusal(
      'Filen är ett Word-dokument med makron (.docm eller .dotm). Spara den i Word som Word-dokument (.docx) eller Word-mall (.dotx) och välj den nya filen.',
    );
  }
  if (/spreadsheetml|excel/i.test(type))
    throw refusal('Filen är en Excel-arbetsbok. Välj en mall som är sparad i Word.');
  if (/presentationml|powerpoint/i.test(type))
    throw refusal('Filen är en PowerPoint-presentation. Välj en mall som är sparad i Word.');
  const known = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/;
  if (main === undefined || !known.test(type)) throw damaged('content type');
  return main;
}

/** Takes the parts of a file one after the other, each cleaned and under a name of ours. */
class CleanPackage {
  readonly #source: PackageParts;
  readonly #budget: ElementBudget;
  readonly #report: RemovalReport;
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<PartKind | 'image', number>();
  readonly #parts: { path: string; data: string | Uint8Array }[] = [];
  readonly #types: [path: string, type: string][] = [];
  readonly #extensions = new Map<string, string>();

  constructor(source: PackageParts, budget: ElementBudget, report: RemovalReport) {
    this.#source = source;
    this.#budget = budget;
    this.#report = report;
  }

  #count(kind: PartKind | 'image'): number {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    return number;
  }

  /** The picture under its new name; undefined when it cannot be used. */
  #image(path: string): string | undefined {
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const bytes = this.#source.get(path)!;
    const image = usableImage(bytes);
    if (image === undefined) return undefined;
    const number = this.#count('image');
    if (number > LIMITS.images) throw tooLarge('den har fler än 200 bilder');
    const name = `word/media/image${number}.${image.extension}`;
    this.#names.set(path, name);
    this.#extensions.set(image.extension, image.contentType);
    this.#parts.push({ path: name, data: bytes });
    return name;
  }

  /** Cleans one part and all it leads to; answers its new name, undefined when it is not what its relationship says. */
  take(path: string, kind: PartKind): string | undefined {
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const root = parseXml(this.#source.get(path)!, this.#budget);
    if (root.name !== kind.root) return undefined;
    const number = this.#count(kind);
    const name = kind.path(number);
    if (number > 1 && kind.path(1) === name) return undefined;
    this.#names.set(path, name);
    this.#types.push([name, kind.contentType]);

    const kept = new Map<string, { id: string; type: string }>();
    const relations = this.#relationships(path, kind, kept);
    if (kind === MAIN) this.#addLists(relations);
    const clean = cleanElement(root, kept, this.#report)[0];
    if (clean === undefined || !isElement(clean)) throw damaged(kind.root);
    if (kind.root === 'w:settings') cleanSettings(clean, this.#report);
    cleanFields(clean, this.#report);
    this.#parts.push({ path: name, data: serialiseXml(clean) });
    if (relations.length > 0) {
      this.#parts.push({
        path: `word/_rels/${name.slice('word/'.length)}.rels`,
        data: serialiseXml(element('Relationships', {}, ...relations)),
      });
    }
    return name;
  }

  /** Every template has a list of styles and one of numberings, so that those of the minutes have a place. */
  #addLists(relations: XmlElement[]): void {
    for (const type of ['styles', 'numbering']) {
      const kind = kindOf(type)!;
      const path = kind.path(1);
      if (this.#types.some(([known]) => known === path)) continue;
      this.#types.push([path, kind.contentType]);
      this.#parts.push({ path, data: serialiseXml(element(kind.root)) });
      const attributes = { Id: `rId${relations.length + 1}`, Type: relationshipType(type), Target: `${type}.xml` };
      relations.push(element('Relationship', attributes));
    }
  }

  #relationships(path: string, kind: PartKind, kept: Map<string, { id: string; type: string }>): XmlElement[] {
    const relations: XmlElement[] = [];
    const keep = (id: string, type: string, target: string, mode: Record<string, string> = {}) => {
      const newId = `rId${relations.length + 1}`;
      kept.set(id, { id: newId, type });
      relations.push(element('Relationship', { Id: newId, Type: relationshipType(type), Target: target, ...mode }));
    };
    for (const relation of relationshipsOf(this.#source, path, this.#budget)) {
      const type = officeType(relation.type);
      const address = type === 'hyperlink' && HOLDS_PICTURES.has(kind.root) ? safeAddress(relation.target) : undefined;
      if (address !== undefined) {
        keep(relation.id, 'hyperlink', address, { TargetMode: 'External' });
        continue;
      }
      const part = relation.external ? undefined : targetPart(this.#source, path, relation.target);
      const target = part === undefined ? undefined : this.#related(part, type, kind);
      if (target !== undefined && type !== undefined) keep(relation.id, type, target.slice('word/'.length));
      else {
        const removal = type === 'image' && !relation.external ? 'images' : removalOf(relation);
        if (removal !== undefined) this.#report.add(removal);
      }
    }
    return relations;
  }

  #related(part: string, type: string | undefined, from: PartKind): string | undefined {
    if (type === 'image') return HOLDS_PICTURES.has(from.root) ? this.#image(part) : undefined;
    const kind = from === MAIN ? kindOf(type) : undefined;
    return kind === undefined ? undefined : this.take(part, kind);
  }

  finish(): Uint8Array {
    const relation = (id: string, type: string, target: string) =>
      element('Relationship', { Id: id, Type: type, Target: target });
    const types = [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...[...this.#extensions].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      ...[...this.#types, ['docProps/core.xml', CORE_CONTENT] as const].map(([path, type]) =>
        element('Override', { PartName: `/${path}`, ContentType: type }),
      ),
    ];
    const packageRelations = [
      relation('rId1', PACKAGE_MAIN, 'word/document.xml'),
      relation('rId2', CORE_TYPE, 'docProps/core.xml'),
    ];
    return zip([
      { path: CONTENT_TYPES, data: serialiseXml(element('Types', {}, ...types)) },
      { path: '_rels/.rels', data: serialiseXml(element('Relationships', {}, ...packageRelations)) },
      { path: 'docProps/core.xml', data: serialiseXml(element('cp:coreProperties')) },
      ...this.#parts,
    ]);
  }
}

/**
 * A .docx or .dotx from anywhere as a document that reaches out of itself nowhere: parts of known kinds only, each read and
 * written anew, no macros, no embedded objects, no fields but page numbers and contents, links to web and mail only, and nobody's
 * name in its properties. A template (.dotx) becomes a document.
 * @throws JusteraError import-unreadable when it is no such file, or beyond the limits
 */
export async function sanitiseWordFile(bytes: Uint8Array): Promise<SanitisedWordFile> {
  const parts = await openWordPackage(bytes);
  const budget = elementBudget();
  const report = new RemovalReport();
  const roots = parts.has(CONTENT_TYPES) ? relationshipsOf(parts, '', budget) : [];
  if (roots.some(({ type }) => isStrict(type))) throw strictFile();
  const start = roots.find(({ type, external }) => type === PACKAGE_MAIN && !external);
  const main = checkContentType(parts, start && targetPart(parts, '', start.target), budget);
  for (const relation of roots) {
    const removal = relation === start ? undefined : removalOf(relation);
    if (removal !== undefined) report.add(removal);
  }
  const clean = new CleanPackage(parts, budget, report);
  if (clean.take(main, MAIN) === undefined) throw damaged('main part');
  const out = clean.finish();
  return { bytes: out, sha256: createHash('sha256').update(out).digest('hex'), removed: report.lines() };
}

/** The parts of a clean file with text a reader sees, by path, the body first. */
export function textParts(parts: PackageParts): Map<string, XmlElement> {
  const budget = elementBudget();
  const found = new Map<string, XmlElement>();
  const bodyFirst = [...parts].sort(([one], [other]) => Number(other === MAIN.path(1)) - Number(one === MAIN.path(1)));
  for (const [path, bytes] of bodyFirst) {
    if (/^word\/(?:document|header\d+|footer\d+|footnotes|endnotes)\.xml$/.test(path))
      found.set(path, parseXml(bytes, budget));
  }
  return found;
}
