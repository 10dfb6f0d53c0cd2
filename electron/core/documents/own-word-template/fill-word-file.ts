import type { MeetingRecord } from '../../../../shared/domain/record.ts';
import type { MinutesTemplate } from '../../../../shared/domain/template.ts';
import { JusteraError } from '../../errors.ts';
import { paletteOf } from '../palette.ts';
import { coreXml } from '../word/package.ts';
import { type Delimiters, patchTemplate, type TemplatePatch } from '../word/patch-template.ts';
import { type Part, zip } from '../word/zip.ts';
import { factsOf, factsOfWords, missingFacts, seenText, wordsOf } from './check-filled.ts';
import { type MeetingContent, meetingContent } from './meeting-content.ts';
import { openWordPackage, type PackageParts } from './open-word-package.ts';
import {
  type MarkedPlace,
  type MarkedTemplate,
  markPlaceholders,
  PLACEHOLDER,
} from './placeholders/mark-placeholders.ts';
import { fills, PART_NAMES } from './placeholders/placeholder-names.ts';
import { textParts } from './sanitise/sanitise-word-file.ts';
import { planStyles, renameStyles } from './template-styles.ts';
import { descendants, element, elementBudget, parseXml, serialiseXml, type XmlElement } from './xml.ts';

const STYLES = 'word/styles.xml';

/** A placeholder of a template, what it will be filled with, and of a meeting the very words; "" where it has none. */
export type TemplatePlaceholder = { written: string; where: string; fills: string; value: string };

/** What a clean template asks for, and what is wrong with it: every line of `problems` and `notes` is Swedish, for the user. */
export type TemplateContents = {
  placeholders: TemplatePlaceholder[];
  /** Misspelt or unknown placeholders: they would stay in the minutes as they are. */
  problems: string[];
  /** What the user should know but need not change. */
  notes: string[];
};

const LONGEST_VALUE = 160;

/** The first words of what stands in a place's stead; pieces of a whole part stand beside each other. */
function shownValue({ placeholder, bookmark }: MarkedPlace, content: MeetingContent | null): string {
  if (content === null) return '';
  const pieces =
    placeholder.kind === 'part'
      ? wordsOf(content.nodes(placeholder))
      : content
          .words(placeholder, bookmark)
          .map(({ text }) => text)
          .join('')
          .split('\n');
  const value = pieces.filter((piece) => piece.trim() !== '').join(' · ');
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE).trimEnd()} …` : value;
}

/** Minutes of such a file would be the same for every meeting, and say nothing of it. */
const NOTHING_TO_FILL =
  'Filen har inga platshållare. Skriv till exempel {{organ}} där organets namn ska stå, och {{ärenden}} där ärendena ska stå.';

function contents(
  { places, problems, notes }: MarkedTemplate,
  meeting: { of: MeetingContent; typed: readonly string[] } | null = null,
): TemplateContents {
  const lacking = PART_NAMES.filter((part) => !places.some(({ placeholder }) => placeholder.name === part));
  return {
    placeholders: [
      // a text box stands twice in the file: as it is now, and for old versions of Word
      ...new Map(
        places.map((place) => {
          const { written, where, placeholder } = place;
          return [
            `${written} ${where}`,
            { written, where, fills: fills(placeholder), value: shownValue(place, meeting?.of ?? null) },
          ];
        }),
      ).values(),
    ],
    problems: places.length === 0 && problems.length === 0 ? [NOTHING_TO_FILL] : problems,
    notes: [
      ...notes,
      ...(lacking.length === 0
        ? []
        : [`Mallen har ingen plats för: ${lacking.map((part) => `{{${part}}}`).join(', ')}.`]),
      ...(meeting?.typed ?? []),
    ],
  };
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Typed by a user, it is no placeholder and stands as it is; she should know that it will. */
function typedBraces({ meeting }: MeetingRecord): string[] {
  const typed = new Set(stringsIn(meeting).flatMap((text) => text.match(PLACEHOLDER) ?? []));
  return [...typed].map(
    (text) => `I mötets egen text står ”${text}”. Det är ingen platshållare där, och skrivs ut som det står.`,
  );
}

/**
 * Lists what a clean template asks for, and of a meeting what it would be filled with. `bytes` are those sanitiseWordFile gave.
 * @throws PatternError like composeMinutes
 */
export async function readWordTemplate(
  bytes: Uint8Array,
  meeting?: { record: MeetingRecord; minutes: MinutesTemplate },
): Promise<TemplateContents> {
  const { found } = markPlaceholders(textParts(await openWordPackage(bytes)), delimitersFor(''));
  if (meeting === undefined) return contents(found);
  return contents(found, { of: meetingContent(meeting.record, meeting.minutes), typed: typedBraces(meeting.record) });
}

/** Marks that stand in no text of template or meeting, so that nothing anybody typed is taken for one. */
function delimitersFor(texts: string): Delimiters {
  let number = 1;
  while (texts.includes(`⟦j${number}:`) || texts.includes(`:j${number}⟧`)) number += 1;
  return { start: `⟦j${number}:`, end: `:j${number}⟧` };
}

function write(parts: PackageParts, changed: ReadonlyMap<string, XmlElement | string>): Uint8Array {
  const out: Part[] = [];
  for (const [path, data] of parts) {
    const part = changed.get(path);
    out.push({ path, data: part === undefined ? data : typeof part === 'string' ? part : serialiseXml(part) });
  }
  for (const [path, part] of changed) {
    if (!parts.has(path)) out.push({ path, data: typeof part === 'string' ? part : serialiseXml(part) });
  }
  return zip(out);
}

/** A bookmark that lost its start or its end with the paragraph it stood in. */
function dropLooseBookmarks(root: XmlElement): void {
  const ids = (name: string) =>
    new Set([...descendants(root)].filter((node) => node.name === name).map((node) => node.attributes['w:id']));
  const [starts, ends] = [ids('w:bookmarkStart'), ids('w:bookmarkEnd')];
  for (const parent of descendants(root)) {
    parent.children = parent.children.filter((child) => {
      if (typeof child === 'string') return true;
      const others = child.name === 'w:bookmarkStart' ? ends : child.name === 'w:bookmarkEnd' ? starts : undefined;
      return others === undefined || others.has(child.attributes['w:id']);
    });
  }
}

function patchFor(place: MarkedPlace, content: MeetingContent): { patch: TemplatePatch; facts: string[] } {
  const { key, placeholder, bookmark, textWidth, newPage = false } = place;
  if (placeholder.kind === 'part') {
    const nodes = content.nodes(placeholder);
    return { patch: { key, nodes, textWidth, newPage }, facts: factsOf(nodes) };
  }
  const runs = content.words(placeholder, bookmark);
  return { patch: { key, runs }, facts: factsOfWords(runs) };
}

/** Nothing left to fill, and all that was to be said is said. A fault here is ours: it is never handed out as a document. */
function checkFilled(
  trees: ReadonlyMap<string, XmlElement>,
  facts: ReadonlyMap<string, string[]>,
  delimiters: Delimiters,
): void {
  for (const [path, wanted] of facts) {
    const root = trees.get(path);
    const text = root === undefined ? '' : seenText(root);
    const missing = missingFacts(wanted, text);
    if (missing.length > 0 || text.includes(delimiters.start)) {
      throw new JusteraError(
        'render-failed',
        'Mallen kunde inte fyllas så att allt kom med. Välj en annan mall för det här mötet; det du skrivit är sparat.',
        { detail: `${path}: ${missing.length} missing of ${wanted.length}` },
      );
    }
  }
}

export type FilledWordFile = TemplateContents & { bytes: Uint8Array };

/**
 * The minutes of a meeting in the municipality's own Word file: single values in the look of the text they stand in, whole parts
 * in the file's own styles by their names, all else as it was. `template` are bytes that sanitiseWordFile gave; `minutes` is the
 * template of the minutes, whose words and formats are used. The same input gives the same bytes.
 * @throws JusteraError render-failed when something would be missing; PatternError like composeMinutes
 */
export async function fillWordTemplate(
  template: Uint8Array,
  record: MeetingRecord,
  minutes: MinutesTemplate,
  createdAt: Date,
): Promise<FilledWordFile> {
  const palette = paletteOf(record.brand);
  const content = meetingContent(record, minutes);
  const parts = await openWordPackage(template);
  const trees = textParts(parts);
  const delimiters = delimitersFor(JSON.stringify([record, minutes, [...trees.values()].map(seenText)]));

  const budget = elementBudget();
  const styles = parseXml(parts.get(STYLES) ?? Buffer.from(serialiseXml(element('w:styles'))), budget);
  const plan = planStyles(styles, palette);
  const { marked, found } = markPlaceholders(trees, delimiters);
  for (const root of [...marked.values(), styles]) renameStyles(root, plan.moved);

  const patches: TemplatePatch[] = [];
  const facts = new Map<string, string[]>();
  for (const place of found.places) {
    const { patch, facts: said } = patchFor(place, content);
    patches.push(patch);
    facts.set(place.path, [...(facts.get(place.path) ?? []), ...said]);
  }
  const patched = await openWordPackage(await patchTemplate(write(parts, marked), patches, delimiters, palette));

  const filled = textParts(patched);
  for (const root of filled.values()) {
    renameStyles(root, plan.ids);
    dropLooseBookmarks(root);
  }
  checkFilled(filled, facts, delimiters);
  styles.children.push(...plan.added);
  const changed = new Map<string, XmlElement | string>([
    ...filled,
    [STYLES, styles],
    ['docProps/core.xml', coreXml(content.document, createdAt)],
  ]);
  return { bytes: write(patched, changed), ...contents(found, { of: content, typed: typedBraces(record) }) };
}
