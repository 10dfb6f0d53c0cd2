import type { TextMeasure } from '../measures.ts';
import { DECISION, FIELDS, TABLE } from '../measures.ts';
import type { Palette } from '../palette.ts';
import type { WordContext } from './context.ts';
import type { WordFont } from './fonts.ts';
import type { ParagraphStyle } from './paragraph-styles.ts';
import { STYLE, TABLE_STYLE } from './style-ids.ts';
import { eighths, halfPoints, hex, twips } from './units.ts';

function line(side: string, width: number, space: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${eighths(width)}" w:space="${Math.round(space)}" w:color="${hex(colour)}"/>`;
}

const custom = (builtIn: boolean | undefined): string => (builtIn ? '' : ' w:customStyle="1"');

/**
 * From line to line as far as in the PDF. "At least" lets a picture or a sign of another font have the room it needs, but is no help
 * where the font's own lines are higher: then a share of those.
 */
function lineSpacing({ size, leading }: TextMeasure, lineHeight = 0): string {
  const solid = size * lineHeight;
  if (solid <= leading) return `w:line="${twips(leading)}" w:lineRule="atLeast"`;
  return `w:line="${Math.round((240 * leading) / solid)}" w:lineRule="auto"`;
}

/** The properties of a paragraph in text of this width, in the order the schema demands (CT_PPrBase). */
export function paragraphProperties(
  style: ParagraphStyle,
  palette: Palette,
  textWidth: number,
  lineHeight?: number,
): string {
  const { measure, keep, besideLabel } = style;
  const label = textWidth * FIELDS.labelShare;
  const left = twips(style.indent?.left ?? (besideLabel === undefined ? 0 : label));
  const hanging = besideLabel === 'hanging' ? twips(label) : 0;
  return [
    keep === 'lines-and-next' ? '<w:keepNext/>' : '',
    keep === undefined ? '' : '<w:keepLines/>',
    style.decision ? `<w:pBdr>${line('left', DECISION.ruleWidth, DECISION.ruleGap, palette.accent)}</w:pBdr>` : '',
    style.stops
      ? `<w:tabs><w:tab w:val="center" w:pos="${twips(textWidth / 2)}"/><w:tab w:val="right" w:pos="${twips(textWidth)}"/></w:tabs>`
      : '',
    style.whole || style.outline !== undefined ? '<w:suppressAutoHyphens/>' : '',
    `<w:spacing w:before="${twips(measure.before)}" w:after="${twips(measure.after)}" ${lineSpacing(measure, lineHeight)}/>`,
    left === 0 ? '' : `<w:ind w:left="${left}"${hanging > 0 ? ` w:hanging="${hanging}"` : ''}/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
}

function paragraphStyle(style: ParagraphStyle, palette: Palette, textWidth: number, { lineHeight }: WordFont): string {
  const size = halfPoints(style.measure.size);
  return (
    `<w:style w:type="paragraph"${custom(style.builtIn)} w:styleId="${style.id}">` +
    `<w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>` +
    `<w:next w:val="${style.next ?? style.id}"/><w:uiPriority w:val="1"/><w:qFormat/>` +
    `<w:pPr>${paragraphProperties(style, palette, textWidth, lineHeight)}</w:pPr>` +
    `<w:rPr>${style.measure.bold ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${hex(palette[style.measure.ink])}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

function tableStyle(id: string, name: string, borders: string, builtIn = false): string {
  const properties = borders === '' ? '' : `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  return (
    `<w:style w:type="table"${custom(builtIn)} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${TABLE_STYLE.layout}"/><w:uiPriority w:val="39"/>${properties}</w:style>`
  );
}

function tableStyles(palette: Palette): string {
  const rules = (...sides: string[]) => sides.map((side) => line(side, TABLE.hairline, 0, palette.rule)).join('');
  const rows = rules('bottom', 'insideH');
  const noMargins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('');
  return (
    `<w:style w:type="table" w:default="1" w:styleId="${TABLE_STYLE.layout}"><w:name w:val="Normal Table"/>` +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${noMargins}</w:tblCellMar></w:tblPr></w:style>` +
    tableStyle(TABLE_STYLE.body, 'Table Grid', rules('top', 'left', 'bottom', 'right', 'insideH', 'insideV'), true) +
    tableStyle(TABLE_STYLE.attendance, 'Närvarolista', '') +
    tableStyle(TABLE_STYLE.log, 'Uppföljningslogg', rows) +
    tableStyle(TABLE_STYLE.votes, 'Omröstning', rows) +
    tableStyle(TABLE_STYLE.fields, 'Uppgiftstabell', rows) +
    tableStyle(TABLE_STYLE.signatures, 'Underskrifter', '')
  );
}

/**
 * word/styles.xml of the house, dressed in the brand. Written here because docx has neither table styles nor Word's latent
 * styles; its own defaults (blue headings in Calibri Light) must not show in the style list of a municipality.
 */
export function stylesXml(font: WordFont, { palette, text, styles, textWidth }: WordContext): string {
  const size = halfPoints(text.body.size);
  const { name } = font;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
    `<w:color w:val="${hex(palette.text)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" ${lineSpacing(text.body, font.lineHeight)}/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="Standardstycketeckensnitt"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    `<w:style w:type="character" w:styleId="${STYLE.link}"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="${hex(palette.link)}"/><w:u w:val="single"/></w:rPr></w:style>` +
    styles.map((style) => paragraphStyle(style, palette, textWidth, font)).join('') +
    tableStyles(palette) +
    '</w:styles>'
  );
}
