import type { ErrorCode } from '../../shared/error-codes.ts';
import {
  changed,
  characterMap,
  composite,
  endlessSubstitution,
  glyphCount,
  growingSubstitution,
  openSans,
  putTogether,
  setGlyphs,
  takeApart,
  tower,
  withNumber,
} from './fonts.ts';

/** A file made to harm, or only wrong, and what must be said of it. */
export type HostileFont = { name: string; bytes: Uint8Array; code: ErrorCode; says: RegExp };

const DAMAGED = { code: 'font-damaged', says: /skadad eller avbruten/ } as const;
const damaged = (name: string, bytes: Uint8Array): HostileFont => ({ name, bytes, ...DAMAGED });
const wrongKind = (name: string, start: string, says: RegExp): HostileFont => ({
  name,
  bytes: Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(200)]),
  code: 'font-type',
  says,
});

const KINDS: readonly HostileFont[] = [
  { name: 'tom.ttf', bytes: new Uint8Array(), code: 'font-type', says: /är tom/ },
  wrongKind('brev.ttf', 'Hej på dig', /inget typsnitt/),
  wrongKind('sida.ttf', '<!doctype html>', /inget typsnitt/),
  wrongKind('samling.ttf', 'ttcf\0\x01\0\0', /samling/),
  wrongKind('webb.ttf', 'wOFF', /WOFF/),
  wrongKind('webb2.ttf', 'wOF2', /WOFF2/),
  wrongKind('mac.ttf', 'true', /Mac/),
  wrongKind('gammal.pfb', '\x80\x01', /PostScript/),
  wrongKind('gammal.pfa', '%!PS-AdobeFont', /PostScript/),
  wrongKind('fonter.zip', 'PK\x03\x04', /zip-fil/),
  wrongKind('protokoll.pdf', '%PDF-1.7', /PDF/),
  {
    name: 'variabel.ttf',
    bytes: changed((tables) => tables.set('fvar', Buffer.alloc(20))),
    code: 'font-type',
    says: /variabelt/,
  },
];

const LICENCES: readonly HostileFont[] = (
  [
    ['förbjuden', 0x2],
    ['bara-bitmapp', 0x208],
    ['inte-delar', 0x108],
  ] as const
).map(([name, fsType]) => ({
  name: `${name}.ttf`,
  bytes: withNumber('OS/2', 8, fsType),
  code: 'font-licence',
  says: /får enligt sin licens inte bäddas in/,
}));

const cutOff = (): HostileFont[] => {
  const font = openSans();
  return Array.from({ length: 24 }, (_, at) => Math.floor((font.length * at) / 24) + 5).map((length) =>
    damaged(`avbruten-${length}.ttf`, font.subarray(0, length)),
  );
};

const REQUIRED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'post', 'OS/2', 'glyf', 'loca'];

const incomplete = (): HostileFont[] => [
  ...REQUIRED.map((tag) =>
    damaged(
      `utan-${tag.replace('/', '')}.ttf`,
      changed((tables) => tables.delete(tag)),
    ),
  ),
  ...REQUIRED.map((tag) =>
    damaged(
      `kort-${tag.replace('/', '')}.ttf`,
      changed((tables) => tables.set(tag, tables.get(tag)!.subarray(0, 3))),
    ),
  ),
];

const directories = (): HostileFont[] => {
  const tables = takeApart(openSans());
  const lie = (name: string, tag: string, at: number, value: number) =>
    damaged(name, putTogether(tables, { entry: (one, entry) => one === tag && entry.writeUInt32BE(value, at) }));
  return [
    lie('bortom.ttf', 'glyf', 8, 0x7fff_ffff),
    lie('jättelång.ttf', 'glyf', 12, 0xffff_fff0),
    lie('över-katalogen.ttf', 'head', 8, 4),
    lie('över-annan.ttf', 'cmap', 8, 1000),
    damaged('många-tabeller.ttf', putTogether(tables, { count: 0xffff })),
    damaged('inga-tabeller.ttf', putTogether(tables, { count: 0 })),
    damaged('cff-utan-cff.otf', putTogether(tables, { version: 'OTTO' })),
    damaged(
      'cff-skräp.otf',
      changed(
        (all) => {
          all.delete('glyf');
          all.set('CFF ', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 197) % 256)));
        },
        { version: 'OTTO' },
      ),
    ),
  ];
};

const numbers = (): HostileFont[] => [
  damaged('em-0.ttf', withNumber('head', 18, 0)),
  damaged('em-65535.ttf', withNumber('head', 18, 65_535)),
  damaged('fel-märke.ttf', withNumber('head', 12, 1, 4)),
  damaged('inga-tecken.ttf', withNumber('maxp', 4, 0)),
  damaged('65535-tecken.ttf', withNumber('maxp', 4, 65_535)),
  damaged('inga-bredder.ttf', withNumber('hhea', 34, 0)),
  damaged('många-bredder.ttf', withNumber('hhea', 34, 65_535)),
  damaged('versaler-32767.ttf', withNumber('OS/2', 88, 32_767)),
];

/** The name table with every record of `id` saying `text`. */
const renamed = (id: number, text: string): Buffer =>
  changed((tables) => {
    const name = tables.get('name')!;
    const bytes = Buffer.from(text, 'utf16le').swap16();
    const start = name.readUInt16BE(4);
    for (let at = 6; at < 6 + name.readUInt16BE(2) * 12; at += 12) {
      if (name.readUInt16BE(at + 6) !== id) continue;
      name.writeUInt16BE(bytes.length, at + 8);
      name.writeUInt16BE(name.length - start, at + 10);
    }
    tables.set('name', Buffer.concat([name, bytes]));
  });

const names = (): HostileFont[] => [
  damaged('utan-namn.ttf', renamed(6, '')),
  damaged('utan-familj.ttf', renamed(1, '')),
  damaged('pdf-i-namnet.ttf', renamed(6, 'A/Type /Catalog')),
  damaged('parentes-i-namnet.ttf', renamed(6, 'Open(Sans)')),
  damaged(
    'namn-bortom.ttf',
    changed((tables) => void tables.get('name')!.writeUInt16BE(0xfff0, 4)),
  ),
  damaged(
    'många-namn.ttf',
    changed((tables) => void tables.get('name')!.writeUInt16BE(0xffff, 2)),
  ),
];

const letters = (): HostileFont[] => {
  const says = /saknar tecken som protokollen behöver/;
  const emptied = changed((tables) => {
    // the outline of every glyph is taken away: the letters are there, and nothing is seen
    setGlyphs(tables, new Map(Array.from({ length: glyphCount(tables) }, (_, glyph) => [glyph, Buffer.alloc(0)])));
    tables.set('glyf', Buffer.alloc(4));
  });
  return [
    { name: 'osynlig.ttf', bytes: emptied, code: 'font-letters', says },
    {
      name: 'bara-ascii.ttf',
      bytes: changed((tables) => tables.set('cmap', characterMap([[0x20, 0x7e, 3]]))),
      code: 'font-letters',
      says,
    },
    {
      name: 'inga-bokstäver.ttf',
      bytes: changed((tables) => tables.set('cmap', characterMap([[0xe000, 0xe0ff, 3]]))),
      code: 'font-letters',
      says,
    },
  ];
};

const outlines = (): HostileFont[] => {
  const withGlyph = (outline: (glyph: number) => Buffer) =>
    changed((tables) => {
      const glyph = glyphCount(tables) - 1;
      setGlyphs(tables, new Map([[glyph, outline(glyph)]]));
    });
  const simple = (...bytes: number[]) => Buffer.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, ...bytes]);
  return [
    damaged(
      'i-sig-själv.ttf',
      withGlyph((glyph) => composite([glyph])),
    ),
    damaged(
      'i-varandra.ttf',
      changed((tables) => {
        const last = glyphCount(tables) - 1;
        setGlyphs(
          tables,
          new Map([
            [last, composite([last - 1])],
            [last - 1, composite([last])],
          ]),
        );
      }),
    ),
    damaged(
      'finns-inte.ttf',
      withGlyph(() => composite([65_000])),
    ),
    damaged('tio-hög-tio-bred.ttf', tower(10, 10)),
    damaged('sju-hög-nio-bred.ttf', tower(7, 9)),
    damaged(
      'delar-utan-slut.ttf',
      withGlyph(() => Buffer.from('ffff0000000000000000002000010000', 'hex')),
    ),
    damaged(
      '65535-punkter.ttf',
      withGlyph(() => simple(0xff, 0xff, 0, 0)),
    ),
    damaged(
      '65535-instruktioner.ttf',
      withGlyph(() => simple(0, 1, 0xff, 0xff)),
    ),
    damaged(
      'loca-baklänges.ttf',
      changed((tables) => {
        const loca = tables.get('loca')!;
        loca.subarray(0, loca.length & ~3).swap32();
      }),
    ),
    damaged(
      'loca-bortom.ttf',
      changed((tables) => tables.get('loca')!.fill(0xff)),
    ),
  ];
};

/** Guarded by the limit of time and memory alone: what they cost is seen only when text is set in them. */
export const endlessFonts = (): HostileFont[] => {
  const says = /orimligt lång tid|skadad eller avbruten/;
  // in Open Sans the letters stand in the order of the alphabet: any of the first hundred glyphs is one of them
  const grown = (times: number, rounds: number) =>
    changed((tables) => tables.set('GSUB', growingSubstitution(36, times, rounds)));
  return [
    { name: 'växer-2-40.ttf', bytes: grown(2, 40), code: 'font-damaged', says },
    { name: 'växer-200-12.ttf', bytes: grown(200, 12), code: 'font-damaged', says },
    { name: 'växer-5000-4.ttf', bytes: grown(5000, 4), code: 'font-damaged', says },
    {
      name: 'gör-sig-själv.ttf',
      bytes: changed((tables) => tables.set('GSUB', endlessSubstitution(36))),
      code: 'font-damaged',
      says,
    },
  ];
};

/** Every kind of font that must not be taken in, and is known by looking at it. */
export const hostileFonts = (): HostileFont[] => [
  ...KINDS,
  ...LICENCES,
  ...cutOff(),
  ...incomplete(),
  ...directories(),
  ...numbers(),
  ...names(),
  ...letters(),
  ...outlines(),
];
