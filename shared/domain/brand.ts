import { z } from 'zod';
import { LogoPlace } from './logo-place.ts';
import { OwnFont } from './own-font.ts';
import { PageMargins } from './page-margins.ts';
import { TextSize } from './text-size.ts';

/** Fonts that ship with the app. Arimo, Tinos and Carlito have the widths of Arial, Times New Roman and Calibri. */
export const FONT_FAMILIES = ['source-sans-3', 'arimo', 'tinos', 'carlito'] as const;
export const FontFamily = z.enum(FONT_FAMILIES);
export type FontFamily = z.infer<typeof FontFamily>;

/** "#rrggbb", lower case. */
export const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Skriv färgen som # och sex tecken, till exempel #0b5c63.')
  .transform((c) => c.toLowerCase());

/** A logo after the check and the re-encoding: plain RGB, PNG or JPEG, at most 2 000 px a side. */
export const Logo = z.strictObject({
  mime: z.enum(['image/png', 'image/jpeg']),
  /** Base64 of our own re-encoded bytes. */
  data: z.string(),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** What a screen reader says; a logo is never without it. */
  alt: z.string().min(1, 'Skriv en bildbeskrivning för logotypen.'),
});
export type Logo = z.infer<typeof Logo>;

/** How a municipality looks on paper. */
export const Brand = z.strictObject({
  /** Name as printed, "Exempelby kommun". */
  name: z.string().max(200).default(''),
  logo: Logo.nullable().default(null),
  logoPlace: LogoPlace.default(() => LogoPlace.parse({})),
  /** Headings and rules; must have 4.5:1 against white to be used for text. */
  primary: Colour.default('#1d4f5c'),
  /** Lines, table heads and other quiet surfaces. */
  secondary: Colour.default('#5b6b73'),
  /** A font that ships. Beside an own one: for characters that one lacks, and where it cannot be had. */
  font: FontFamily.default('source-sans-3'),
  ownFont: OwnFont.nullable().default(null),
  textSize: TextSize.default(11),
  /** Lines in the page header beside the logo. */
  headerLines: z.array(z.string().max(200)).max(4).default([]),
  footerLines: z.array(z.string().max(200)).max(4).default([]),
  margins: PageMargins.default(() => PageMargins.parse({})),
});
export type Brand = z.infer<typeof Brand>;
