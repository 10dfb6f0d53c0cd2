import { z } from 'zod';
import { Brand } from './brand.ts';

const { name, logo, logoPlace, primary, secondary, font, ownFont, textSize, headerLines, footerLines, margins } =
  Brand.shape;

/** What a council has of its own in how it looks on paper; null = as the municipality. */
export const CouncilBrand = z.strictObject({
  name: name.unwrap().nullable().default(null),
  logo,
  logoPlace: logoPlace.unwrap().nullable().default(null),
  primary: primary.unwrap().nullable().default(null),
  secondary: secondary.unwrap().nullable().default(null),
  /** A font that ships. With it or with `ownFont` the council leaves the municipality's own font. */
  font: font.unwrap().nullable().default(null),
  ownFont,
  textSize: textSize.unwrap().nullable().default(null),
  headerLines: headerLines.unwrap().nullable().default(null),
  footerLines: footerLines.unwrap().nullable().default(null),
  margins: margins.unwrap().nullable().default(null),
});
export type CouncilBrand = z.infer<typeof CouncilBrand>;

/** The brand a council's papers are made with: the municipality's, and in its place what the council has of its own. */
export function brandFor(municipal: Brand, own: CouncilBrand): Brand {
  const ownTypeface = own.font !== null || own.ownFont !== null;
  return {
    name: own.name ?? municipal.name,
    logo: own.logo ?? municipal.logo,
    logoPlace: own.logoPlace ?? municipal.logoPlace,
    primary: own.primary ?? municipal.primary,
    secondary: own.secondary ?? municipal.secondary,
    font: own.font ?? municipal.font,
    ownFont: ownTypeface ? own.ownFont : municipal.ownFont,
    textSize: own.textSize ?? municipal.textSize,
    headerLines: own.headerLines ?? municipal.headerLines,
    footerLines: own.footerLines ?? municipal.footerLines,
    margins: own.margins ?? municipal.margins,
  };
}
