import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  type Table,
  TableRow,
} from 'docx';
import type { Brand, Logo } from '../../../../shared/domain/brand.ts';
import type { Furniture, MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { FURNITURE, INITIALS_BOX, logoSize } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { gapParagraph, layoutCell, layoutTable, rowBlocks } from './furniture-row.ts';
import { STYLE } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

const PIXELS_PER_POINT = 96 / 72;

type Size = { width: number; height: number };

function logoParagraph(logo: Logo, { width, height }: Size, isRight: boolean, id: string): Paragraph {
  const alt = cleanText(logo.alt);
  const image = new ImageRun({
    type: logo.mime === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(logo.data, 'base64'),
    transformation: { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT },
    altText: { id, name: 'Logotyp', description: alt, title: alt },
  });
  const alignment = isRight ? { alignment: AlignmentType.RIGHT } : {};
  // the header's own lines may be closer than the font's, which would cut the picture
  const spacing = { line: 240, lineRule: LineRuleType.AUTO };
  return new Paragraph({ style: STYLE.header, spacing, ...alignment, children: [image] });
}

function header(furniture: Furniture, brand: Brand, logoId: string, textWidth: number): Header {
  const { logo } = brand;
  if (!furniture.logo || logo === null) {
    const last = furniture.header.length - 1;
    return new Header({
      children: furniture.header.flatMap((row, index) =>
        rowBlocks(row, STYLE.header, {
          width: textWidth,
          textWidth,
          ...(index === last ? { after: FURNITURE.gap } : {}),
        }),
      ),
    });
  }
  const size = logoSize(logo, brand, textWidth);
  const logoWidth = size.width + FURNITURE.logoGap;
  const width = textWidth - logoWidth;
  const rows = furniture.header.flatMap((row) => rowBlocks(row, STYLE.header, { width, textWidth }));
  const beside = layoutCell(width, rows.length > 0 ? rows : [new Paragraph({ style: STYLE.header })]);
  const isRight = brand.logoPlace.side === 'right';
  const picture = layoutCell(logoWidth, [logoParagraph(logo, size, isRight, logoId)]);
  const line = new TableRow({ children: isRight ? [beside, picture] : [picture, beside] });
  const widths = isRight ? [width, logoWidth] : [logoWidth, width];
  return new Header({ children: [layoutTable(widths, [line]), gapParagraph(FURNITURE.gap)] });
}

/** One empty box per signer, its words small above it, the common label to the left. */
function initialsTable(box: NonNullable<MinutesDocument['initialsBox']>, { quiet }: Palette, textWidth: number): Table {
  const { height, gap } = INITIALS_BOX;
  const width = Math.min(INITIALS_BOX.width, (textWidth + gap) / box.slots.length - gap);
  const boxes = box.slots.length * width + (box.slots.length - 1) * gap;
  // Word measures text and we do not: half an em a letter is a little more than any of the fonts needs.
  const wanted = box.label.length * INITIALS_BOX.labelSize * 0.5 + gap;
  const labelWidth = Math.max(0, Math.min(textWidth - boxes, wanted, INITIALS_BOX.labelWidth));
  const rule = { style: BorderStyle.SINGLE, size: eighths(INITIALS_BOX.line), color: hex(quiet) };
  const borders = { top: rule, bottom: rule, left: rule, right: rule };
  const small = (text: string, before = 0) =>
    new Paragraph({
      style: STYLE.initialsLabel,
      ...(before > 0 ? { spacing: { before: twips(before) } } : {}),
      text: cleanText(text),
    });
  // without a label the first box stands at the text edge, as in the PDF
  const labelled = (text: string) => (box.label === '' ? [] : [layoutCell(labelWidth, [small(text)])]);
  const across = (of: (slot: string) => ReturnType<typeof layoutCell>) =>
    box.slots.flatMap((slot, index) => (index === 0 ? [of(slot)] : [layoutCell(gap, [small('')]), of(slot)]));
  const widths = [
    ...(box.label === '' ? [] : [labelWidth]),
    ...box.slots.flatMap((_, index) => (index === 0 ? [width] : [gap, width])),
  ];
  return layoutTable(widths, [
    new TableRow({
      children: [...labelled(''), ...across((slot) => layoutCell(width, [small(slot, INITIALS_BOX.before)]))],
    }),
    new TableRow({
      height: { value: twips(height), rule: HeightRule.EXACT },
      children: [...labelled(box.label), ...across(() => layoutCell(width, [small('')], { borders }))],
    }),
  ]);
}

function footer(furniture: Furniture, document: MinutesDocument, palette: Palette, textWidth: number): Footer {
  const rows = furniture.footer.length > 0 ? furniture.footer : [{}];
  const lines = rows.flatMap((row, index) =>
    rowBlocks(row, STYLE.footer, {
      width: textWidth,
      textWidth,
      ...(index === 0 && furniture.footer.length > 0 ? { rule: palette.rule } : {}),
    }),
  );
  if (document.initialsBox === undefined || document.initialsBox.slots.length === 0) {
    return new Footer({ children: lines });
  }
  const boxes = initialsTable(document.initialsBox, palette, textWidth);
  return new Footer({ children: [boxes, gapParagraph(INITIALS_BOX.after), ...lines] });
}

/** Header and footer of the first page and of all the others. */
export function pageFurniture(document: MinutesDocument, brand: Brand, palette: Palette, textWidth: number) {
  const { first, other } = document.furniture;
  return {
    headers: { first: header(first, brand, '1', textWidth), default: header(other, brand, '2', textWidth) },
    footers: {
      first: footer(first, document, palette, textWidth),
      default: footer(other, document, palette, textWidth),
    },
  };
}
