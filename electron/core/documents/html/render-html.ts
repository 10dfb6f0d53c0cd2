import { createHash } from 'node:crypto';
import type { Logo } from '../../../../shared/domain/brand.ts';
import type { Furniture, FurniturePiece, FurnitureRow, Run } from '../../../../shared/minutes/document-tree.ts';
import type { RenderInput } from '../render.ts';
import { bodyHtml } from './blocks.ts';
import { outlineOf } from './outline.ts';
import { styleSheet } from './style-sheet.ts';
import { escaped, inline } from './text.ts';

const SIDES = ['left', 'center', 'right'] as const;

/** The words of one side of a row. A page number has no meaning on the web, nor have the words around it. */
function sideHtml(pieces: readonly FurniturePiece[] | undefined, side: keyof FurnitureRow): string {
  if (pieces === undefined || pieces.some((piece) => 'field' in piece)) return '';
  const html = inline(pieces as readonly Run[]);
  return html.trim() === '' ? '' : `<span class="${side}">${html}</span>`;
}

function rowsHtml(rows: readonly FurnitureRow[]): string[] {
  return rows.flatMap((row) => {
    const sides = SIDES.map((side) => sideHtml(row[side], side)).filter((html) => html !== '');
    return sides.length === 0 ? [] : [`<p>${sides.join(' ')}</p>`];
  });
}

function logoHtml({ mime, data, widthPx, heightPx, alt }: Logo): string {
  const source = `data:${mime};base64,${data.replace(/[^A-Za-z0-9+/=]/g, '')}`;
  return `<img src="${source}" width="${widthPx}" height="${heightPx}" alt="${escaped(alt)}">`;
}

/** Whom the minutes come from, and their title when they do not open with it themselves. */
function headerHtml({ logo, header }: Furniture, brandLogo: Logo | null, title: string | null): string[] {
  const rows = rowsHtml(header);
  const parts = [
    ...(logo && brandLogo !== null ? [logoHtml(brandLogo)] : []),
    ...(rows.length === 0 ? [] : ['<div>', ...rows, '</div>']),
    ...(title === null ? [] : [`<h1>${escaped(title)}</h1>`]),
  ];
  return parts.length === 0 ? [] : ['<header>', ...parts, '</header>'];
}

/**
 * The document as one HTML page to publish: everything in the file, nothing fetched, no script, safe for any text. It conforms
 * to WCAG 2.2 AA in structure and colours. Lines to sign on become names and roles. The same input gives the same text.
 */
export function renderHtml({ document, brand, createdAt }: RenderInput): string {
  const { title, author, subject, furniture, children, lang, hyphenate } = document;
  const style = styleSheet(brand, hyphenate);
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const outline = outlineOf(children);
  const pageTitle = title.trim() === '' ? 'Protokoll' : title;
  const footer = rowsHtml(furniture.first.footer);
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(pageTitle)}</title>`,
    `<meta name="author" content="${escaped(author)}">`,
    `<meta name="description" content="${escaped(subject)}">`,
    `<meta name="dcterms.created" content="${createdAt.toISOString()}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...headerHtml(furniture.first, brand.logo, outline.hasTitle ? null : pageTitle),
    '<main>',
    bodyHtml(children, outline),
    '</main>',
    ...(footer.length === 0 ? [] : ['<footer>', ...footer, '</footer>']),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}
