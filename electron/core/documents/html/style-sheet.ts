import type { Brand, FontFamily } from '../../../../shared/domain/brand.ts';
import { type Palette, paletteOf } from '../palette.ts';

/** The brand's font where the reader has it, else her system's nearest: a page that is published carries no fonts. */
const FONTS: Readonly<Record<FontFamily, string>> = {
  'source-sans-3': '"Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif',
  arimo: 'Arial, Arimo, "Liberation Sans", sans-serif',
  tinos: '"Times New Roman", Tinos, "Liberation Serif", serif',
  carlito: 'Calibri, Carlito, "Segoe UI", system-ui, sans-serif',
};

const fontNames = ({ font, ownFont }: Brand): string =>
  ownFont === null ? FONTS[font] : `"${ownFont.family.replace(/[^\p{L}\p{N} ._-]/gu, '')}", ${FONTS[font]}`;

/** 65 to 75 characters: the digit "0", by which `ch` measures, is wider than most letters. */
const LINE = '61ch';

const colours = ({ paper, text, heading, quiet, link, rule, accent, tableHead }: Palette): string =>
  `--paper:${paper};--text:${text};--heading:${heading};--quiet:${quiet};--link:${link};--rule:${rule};--accent:${accent};--head:${tableHead}`;

/** The look of a page: readable on a telephone and on paper, 65 to 75 characters a line, in light and in dark. */
export function styleSheet(brand: Brand, hyphenate: boolean): string {
  return `
:root{color-scheme:light dark;${colours(paletteOf(brand))}}
@media screen and (prefers-color-scheme:dark){:root{${colours(paletteOf(brand, 'dark'))}}header img{padding:.5rem;background:#fff}}
*{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-inline-size:calc(${LINE} + 2.5rem);margin:0 auto;padding-inline:1.25rem;color:var(--text);font-family:${fontNames(brand)};font-size:1.125rem;line-height:1.55;overflow-wrap:break-word;hyphens:${hyphenate ? 'auto' : 'manual'}}
header,footer{color:var(--quiet);font-size:1rem;line-height:1.4}
header{display:flex;flex-wrap:wrap;align-items:center;gap:1rem 1.5rem;padding-block:1.5rem 1rem;border-block-end:1px solid var(--rule)}
header>div{flex:1 1 12rem}
header p,footer p{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin:0}
.right{margin-inline-start:auto}
header img{display:block;inline-size:auto;block-size:auto;max-inline-size:100%;max-block-size:4.5rem${brand.logoPlace.side === 'right' ? ';order:1' : ''}}
main{padding-block:1.5rem 3rem}
footer{padding-block:1rem 2.5rem;border-block-start:1px solid var(--rule)}
h1,h2,h3,h4{margin:0 0 .4em;line-height:1.25;text-wrap:balance;hyphens:manual}
h1{margin-block-end:.8em;color:var(--heading);font-size:clamp(1.6rem,1.3rem + 1.6vw,2.125rem)}
header h1{order:2;flex-basis:100%;min-inline-size:0;margin:0}
h2{margin-block-start:2em;color:var(--heading);font-size:1.375rem}
h3,h4{margin-block-start:1.4em;font-size:1.125rem}
h4{color:var(--quiet)}
.tight{margin-block-end:0}
p,ul,ol,dl,table,.wide{margin:0 0 .8em}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ol{padding-inline-start:1.6em}
li>ul,li>ol,li>p,td>p,th>p,td>ul,td>ol{margin-block:.2em 0}
li{margin-block-end:.25em}
ul{padding-inline-start:1.1em;list-style-type:""}
ul.dash{list-style-type:"–  "}
ul.hyphen{list-style-type:"-  "}
ul.dot{list-style-type:"•  "}
ul.lines,ul.signatures{padding-inline-start:0}
.decision{margin-block:1.2em 1.4em;padding-inline-start:1em;border-inline-start:3px solid var(--accent)}
.decision>:first-child{margin-block-start:0}
.decision>:last-child{margin-block-end:0}
.lead-in,.clause{margin-block-end:.35em}
.initials,.notice,.caption,caption{color:var(--quiet);font-size:1rem}
dt{font-weight:700}
dd{margin:0}
dl.lines dt,dl.lines dt+dd{display:inline}
dl.hanging>div,dl.table>div{display:flow-root}
dl.hanging dt,dl.table dt{float:inline-start;inline-size:32%;hyphens:auto}
dl.hanging dd,dl.table dd{margin-inline-start:35%}
dl.hanging>div{margin-block-end:.2em}
dl.table{border-block-start:1px solid var(--rule)}
dl.table>div{padding-block:.4em;border-block-end:1px solid var(--rule)}
table{inline-size:100%;border-collapse:collapse;font-size:1rem;line-height:1.45;hyphens:auto}
.wide{overflow-x:auto}
.wide table{margin:0}
.many table{min-inline-size:28rem}
caption{padding-block-end:.4em;font-weight:700;text-align:start}
th,td{padding:.4em .6em;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.wide th,.wide td{overflow-wrap:break-word}
td>:first-child,th>:first-child{margin-block-start:0}
thead th{background:var(--head)}
.rows tr{border-block-end:1px solid var(--rule)}
.grid th,.grid td{border:1px solid var(--rule)}
.none th,.none td{padding:.1em 1em .1em 0}
.none :last-child{padding-inline-end:0}
.none th{font-weight:400}
.attendance{table-layout:fixed}
.attendance th{inline-size:42%}
.place-date{margin-block-start:2.5em}
.signatures{display:flex;flex-wrap:wrap;gap:1.2em 3em;margin-block-start:2em}
.signatures li{min-inline-size:0}
.signatures span{display:block}
.name{font-weight:600}
.role{color:var(--quiet)}
@media (max-width:30rem){body{font-size:1.0625rem}h1{font-size:1.4rem}h1,h2,h3,h4{hyphens:auto}.right{margin-inline-start:0}dl.hanging dt,dl.table dt{float:none;inline-size:auto}dl.hanging dd,dl.table dd{margin-inline-start:0}}
@page{size:A4;margin:20mm 25mm}
@media print{
.wide{overflow:visible}
body{max-inline-size:none;padding-inline:0;font-size:11pt;line-height:1.4}
h1{font-size:18pt}h2{font-size:13.5pt}h3,h4{font-size:11pt}
header,footer,table,.initials,.notice,.caption,caption{font-size:9.5pt}
h1,h2,h3,h4,dt,.lead-in,.place-date{break-after:avoid}
tr,li,dl>div,.signatures{break-inside:avoid}
p{orphans:2;widows:2}
a{color:inherit}
}
`;
}
