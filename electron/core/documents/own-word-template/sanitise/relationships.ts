import { posix } from 'node:path';
import type { PackageParts } from '../open-word-package.ts';
import { type ElementBudget, elementsOf, parseXml } from '../xml.ts';
import type { Removal } from './removal-report.ts';

export type Relationship = { id: string; type: string; target: string; external: boolean };

/** The relationships of a part ("" is the package itself) as the file has them. */
export function relationshipsOf(parts: PackageParts, path: string, budget: ElementBudget): Relationship[] {
  const { dir, base } = posix.parse(path);
  const bytes = parts.get(posix.join(dir, '_rels', `${base}.rels`));
  if (bytes === undefined) return [];
  return elementsOf(parseXml(bytes, budget)).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    target: attributes.Target ?? '',
    external:
      attributes.TargetMode?.toLowerCase() === 'external' ||
      /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(attributes.Target ?? ''),
  }));
}

/** The name of the part a relationship leads to, as it lies in the file; undefined when there is none. */
export function targetPart(parts: PackageParts, from: string, target: string): string | undefined {
  const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
  if (parts.has(path)) return path;
  return [...parts.keys()].find((key) => key.toLowerCase() === path.toLowerCase());
}

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** A link's address when a reader may follow it: web or mail, written out in full. */
export function safeAddress(target: string): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const url = new URL(target);
  return LINK_SCHEMES.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

const REMOVALS: readonly [RegExp, Removal][] = [
  [/vba|macro|keyMapCustomizations|attachedToolbars|extensibility|webextension/i, 'macros'],
  [/oleObject|\/package$|control|activeX|chart|diagram|slicer|video|audio|media$/i, 'embedded'],
  [/aFChunk|subDocument/i, 'inserted'],
  [/\/font$/i, 'fonts'],
  [/properties$|thumbnail/i, 'properties'],
];

/** Under what heading a relationship that is not kept is told of. */
export function removalOf({ type, external }: Relationship): Removal | undefined {
  if (external) return type.endsWith('/hyperlink') ? 'links' : 'external';
  // told of by the comments themselves
  if (/comments|\/people$|webSettings$|stylesWithEffects$/i.test(type)) return undefined;
  return REMOVALS.find(([pattern]) => pattern.test(type))?.[1] ?? 'otherParts';
}
