import { type FontTables, putTogether, takeApart } from '../../builders/fonts.ts';
import { pack, type TemplateParts } from '../../builders/word-template.ts';
import type { Chance } from './chance.ts';

/** Numbers that readers stumble over: ends of the small and large ones, and signs turned. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];

/** One to four changes of bytes: turned bits, edge numbers, a piece taken out, doubled, filled or cut off. */
export function mutateBytes(given: Uint8Array, { below, pick }: Chance): Buffer {
  let bytes = Buffer.from(given);
  for (let times = below(4) + 1; times > 0 && bytes.length > 8; times -= 1) {
    const at = below(bytes.length - 4);
    const length = below(Math.min(bytes.length - at, 64)) + 1;
    switch (below(6)) {
      case 0:
        bytes[at] = bytes[at]! ^ (1 << below(8));
        break;
      case 1:
        bytes.writeUInt32BE(pick(EDGES), at);
        break;
      case 2:
        bytes.writeUInt16LE(pick(EDGES) & 0xffff, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        break;
      default:
        bytes = below(8) === 0 ? bytes.subarray(0, at) : bytes.fill(below(256), at, at + length);
    }
  }
  return bytes;
}

const TOKENS = [
  '<w:p>',
  '</w:p>',
  '<w:tbl/>',
  '<w:r><w:t>{{ärenden}}</w:t></w:r>',
  '{{',
  '}}',
  '{{organ',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText>DDEAUTO x</w:instrText>',
  ' w:val=""',
  ' w:id="99999999999999999999"',
  '&#0;',
  '&lt;',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x>',
  'xmlns:q="urn:q"',
  '\ud800',
  '\u0000',
];

/** One to four changes of XML: tags taken out, doubled or moved, words put in anywhere. */
function mutateXml(given: string, { below, pick }: Chance): string {
  let xml = given;
  for (let times = below(4) + 1; times > 0; times -= 1) {
    const tags = [...xml.matchAll(/<[^>]+>/g)];
    if (tags.length === 0) return xml;
    const { 0: tag, index } = pick(tags);
    const end = index + tag.length;
    switch (below(5)) {
      case 0:
        xml = xml.slice(0, index) + xml.slice(end);
        break;
      case 1:
        xml = xml.slice(0, end) + tag.repeat(below(40) + 1) + xml.slice(end);
        break;
      case 2:
        xml = xml.slice(0, index) + pick(tags)[0] + xml.slice(end);
        break;
      case 3: {
        const at = below(xml.length);
        xml = xml.slice(0, at) + pick(TOKENS) + xml.slice(at);
        break;
      }
      default:
        xml = xml.slice(0, index) + tag.replace(/"[^"]*"/, `"${pick(TOKENS)}"`) + xml.slice(end);
    }
  }
  return xml;
}

/** A Word file that is a sound zip with something changed inside, or, one time in three, one with changed bytes. */
export function mutateWord(parts: TemplateParts, chance: Chance): Uint8Array {
  if (chance.below(3) === 0) return mutateBytes(pack(parts), chance);
  const path = chance.pick(Object.keys(parts));
  const data = parts[path]!;
  const changed = typeof data === 'string' ? mutateXml(data, chance) : mutateBytes(data, chance);
  const renamed = chance.below(20) === 0 ? `${path}x` : path;
  const { [path]: _, ...rest } = parts;
  return pack({ ...rest, [renamed]: changed });
}

/** A font whose directory is sound and one of whose tables is not, or, one time in three, one with changed bytes. */
export function mutateFont(font: Buffer, chance: Chance): Buffer {
  if (chance.below(3) === 0) return mutateBytes(font, chance);
  const tables: FontTables = takeApart(font);
  const tag = chance.pick([...tables.keys()]);
  tables.set(tag, mutateBytes(tables.get(tag)!, chance));
  return putTogether(tables);
}

const VALUES = [null, true, -1, 0, 1e308, '', 'x'.repeat(5000), '\ud800', '{{organ}}', [], {}, [[[]]], '2026-13-40'];

/** A record with one to four of its values, anywhere, put in place of by others or taken away. */
export function mutateRecord(json: string, { below, pick }: Chance): Uint8Array {
  const record = JSON.parse(json) as object;
  for (let times = below(4) + 1; times > 0; times -= 1) {
    let holder = record as Record<string, unknown>;
    for (let depth = below(6); depth > 0; depth -= 1) {
      const inside = Object.values(holder).filter((value) => typeof value === 'object' && value !== null);
      if (inside.length === 0) break;
      holder = pick(inside) as Record<string, unknown>;
    }
    const keys = Object.keys(holder);
    if (keys.length === 0) continue;
    const key = pick(keys);
    const what = below(8);
    if (what < 2) delete holder[key];
    else if (what === 2) holder[`${key}x`] = holder[key];
    else holder[key] = what < 5 ? pick(Object.values(holder)) : pick(VALUES);
  }
  return Buffer.from(JSON.stringify(record));
}
