import JSZip from 'jszip';

/** The parts of a .docx by path, text decoded. Read by another library than the one that wrote them. */
export async function wordParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts = new Map<string, string>();
  for (const file of Object.values(zip.files)) parts.set(file.name, await file.async('string'));
  return parts;
}

export type XmlToken = { name: string; kind: 'open' | 'close' | 'empty'; attributes: string } | { text: string };

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });

/** The tags and texts of one XML part in their order. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, close, name, attributes, empty, text] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) yield { text: decode(text) };
    else if (name !== undefined) {
      const kind = close === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
      yield { name, kind, attributes: attributes ?? '' };
    }
  }
}

/** The value of an attribute, decoded. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found?.[1] === undefined ? undefined : decode(found[1]);
}
