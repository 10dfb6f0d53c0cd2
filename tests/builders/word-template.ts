import { zip } from '../../electron/core/documents/word/zip.ts';
import { logo } from './word-tree.ts';

/**
 * A municipality's own Word file, written as Word writes them, with what makes templates hard: words split over runs, spelling
 * marks, tables, text boxes, content controls, footnotes, another header on the first page, links and bookmarks.
 */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export const xmlPart = (root: string, content: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES} mc:Ignorable="w14"${attributes}>${content}</${root}>`;

export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (content: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;
/** As Word splits a word it does not know: a spelling mark, another run in the middle. */
export const split = (name: string): string =>
  `<w:proofErr w:type="spellStart"/>${run('{', '<w:b/>')}${run(`{${name.slice(0, 2)}`, '<w:b/><w:lang w:val="sv-SE"/>')}${run(`${name.slice(2)}}}`, '<w:b/>')}<w:proofErr w:type="spellEnd"/>`;
export const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const bookmark = (id: number, name: string, inside = ''): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
export const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
export const grid = (widths: readonly number[], ...rows: string[][]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map((content, at) => cell(content, widths[at]!)).join('')}</w:tr>`).join('')}</w:tbl>`;
export const control = (content: string, more = ''): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Fält"/><w:tag w:val="falt"/><w:id w:val="4711"/>${more}<w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
export const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="400000"/><wp:docPr id="21" name="Textruta 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="r1" style="width:150pt;height:30pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const picture = (relation: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1296000" cy="540000"/><wp:docPr id="11" name="Bild 1" descr="Kommunens vapen"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="11" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1296000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

type Relation = { id: string; type: string; target: string; external?: boolean };
export const relations = (all: readonly Relation[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : OFFICE + type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const style = (id: string, name: string, content: string, type = 'paragraph', more = ''): string =>
  `<w:style w:type="${type}" ${more}w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const headingStyle = (level: number, size: number, colour: string): string =>
  style(
    `Rubrik${level}`,
    `heading ${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="${colour}"/><w:sz w:val="${size}"/></w:rPr>`,
  );
const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
export const STYLES = xmlPart(
  'w:styles',
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('Normal', 'Normal', '<w:qFormat/><w:pPr><w:spacing w:after="120"/></w:pPr>', 'paragraph', 'w:default="1" ') +
    headingStyle(1, 36, 'C00000') +
    headingStyle(2, 26, '0070C0') +
    headingStyle(3, 22, '0070C0') +
    style('Liststycke', 'List Paragraph', '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/></w:pPr>') +
    style('Sidhuvud', 'header', '<w:basedOn w:val="Normal"/>') +
    style('Sidfot', 'footer', '<w:basedOn w:val="Normal"/>') +
    style(
      'Normaltabell',
      'Normal Table',
      '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
      'table',
      'w:default="1" ',
    ) +
    style(
      'Tabellrutnt',
      'Table Grid',
      `<w:basedOn w:val="Normaltabell"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders></w:tblPr>`,
      'table',
    ),
);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TYPES: Record<string, string> = {
  'word/document.xml': `${WORD}document.main+xml`,
  'word/styles.xml': `${WORD}styles+xml`,
  'word/settings.xml': `${WORD}settings+xml`,
  'word/footnotes.xml': `${WORD}footnotes+xml`,
  'word/header1.xml': `${WORD}header+xml`,
  'word/header2.xml': `${WORD}header+xml`,
  'word/footer1.xml': `${WORD}footer+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};

export type TemplateParts = Record<string, string | Uint8Array>;

export const contentTypes = (types: Record<string, string>): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${Object.entries(
    types,
  )
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join('')}</Types>`;

export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/></w:sectPr>';

export const body = (content: string, section = SECTION): string =>
  xmlPart('w:document', `<w:body>${content}${section}</w:body>`);

const HARD_BODY = [
  para(run('{{dokument}} {{organ}}'), 'Rubrik1'),
  para(
    `${run('Plats och tid: ', '<w:b/>')}${split('plats')}${run(', {{datum:Dag}} klockan ')}${run('{{tid}}', '<w:i/>')}`,
  ),
  para(
    `${run('Ordförande ')}${split('ordförande')}${run(' och justerare ')}${run('{{ justerare }}')}${run('. Åter: {{Ordförande}}.')}`,
  ),
  para(run('Närvarande'), 'Rubrik2'),
  para(run('{{närvaro}}')),
  para(`${run('Frånvarande: ')}${run('{{frånvaro:rader}}')}`),
  para(run('Ärenden'), 'Rubrik2'),
  control(para(run('{{ärenden}}'))),
  grid(
    [4500, 4500],
    [para(run('Nästa möte', '<w:b/>')), para(run('{{nästa möte}}'))],
    [para(run('Sekreterare')), para(control(run('{{sekreterare}}')))],
  ),
  para(textBox(para(run('Ruta {{kort}}')))),
  para(`${run('Fotnot här')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  para(`<w:hyperlink r:id="rId8"><w:r><w:t>{{kommun}}s webbplats</w:t></w:r></w:hyperlink>`),
  para(run('{{underskrifter}}')),
].join('');

/** The parts of the hard template; what is given takes the place of a part or comes beside it. */
export function templateParts(given: TemplateParts = {}, types: Record<string, string> = {}): TemplateParts {
  return {
    '[Content_Types].xml': contentTypes({ ...TYPES, ...types }),
    '_rels/.rels': relations([
      { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'word/_rels/document.xml.rels': documentRelations(),
    'word/_rels/header2.xml.rels': relations([{ id: 'rId1', type: 'image', target: 'media/logo.png' }]),
    'word/document.xml': body(HARD_BODY),
    'word/styles.xml': STYLES,
    'word/settings.xml': xmlPart(
      'w:settings',
      '<w:autoHyphenation/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    ),
    'word/footnotes.xml': xmlPart(
      'w:footnotes',
      `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${run(' Not om {{organ}}')}`)}</w:footnote>`,
    ),
    'word/header1.xml': xmlPart('w:hdr', para(`${split('organ')}${run(' – sammanträdesprotokoll')}`, 'Sidhuvud')),
    'word/header2.xml': xmlPart(
      'w:hdr',
      grid([3000, 3000, 3000], [para(picture('rId1')), para(run('{{organ}}')), para(run('{{datum:iso}}'))]) +
        para('', 'Sidhuvud'),
    ),
    'word/footer1.xml': xmlPart(
      'w:ftr',
      para(
        `${run('{{kommun}}  Sida ')}${field('PAGE', '1')}${run(' av ')}<w:fldSimple w:instr=" NUMPAGES ">${run('1')}</w:fldSimple>`,
        'Sidfot',
      ),
    ),
    'word/media/logo.png': Buffer.from(logo(240, 100).data, 'base64'),
    'docProps/core.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mall</dc:title><dc:creator>Kalle Kommunsson</dc:creator></cp:coreProperties>',
    ...given,
  };
}

export const documentRelations = (...more: Relation[]): string =>
  relations([
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId2', type: 'header', target: 'header1.xml' },
    { id: 'rId3', type: 'header', target: 'header2.xml' },
    { id: 'rId4', type: 'footer', target: 'footer1.xml' },
    { id: 'rId5', type: 'footnotes', target: 'footnotes.xml' },
    { id: 'rId6', type: 'settings', target: 'settings.xml' },
    { id: 'rId8', type: 'hyperlink', target: 'https://www.exempelby.example/?a=1&amp;b=2', external: true },
    ...more,
  ]);

export const pack = (parts: TemplateParts): Uint8Array =>
  zip(Object.entries(parts).map(([path, data]) => ({ path, data })));

/** The hard template as a file, with parts replaced or added. */
export const wordTemplate = (given: TemplateParts = {}, types: Record<string, string> = {}): Uint8Array =>
  pack(templateParts(given, types));

/** The hard template's frame around another body. */
export const templateWith = (content: string, given: TemplateParts = {}): Uint8Array =>
  wordTemplate({ 'word/document.xml': body(content), ...given });
