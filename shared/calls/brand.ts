import { z } from 'zod';
import { Brand } from '../domain/brand.ts';
import { CouncilBrand } from '../domain/council-brand.ts';
import { Id } from '../domain/ids.ts';
import { OwnFont } from '../domain/own-font.ts';
import { Bytes, call, Nothing } from './call.ts';

/** Whose look: a council's own part of it, or null for the municipality's. */
const councilId = Id.nullable();
const File = z.strictObject({ name: z.string().max(300), bytes: Bytes });

export const brandCalls = {
  'brand.get': call("The municipality's look on paper.", Nothing, Brand),
  'brand.save': call(
    'Changes name, colours, font, text size, margins, place of the logo, header and footer lines; the logo and the own font stay.',
    Brand.omit({ logo: true, ownFont: true }),
    Brand,
  ),
  'brand.ofCouncil': call(
    'What a council has of its own in its look on paper; all null = as the municipality.',
    z.strictObject({ councilId: Id }),
    CouncilBrand,
  ),
  'brand.saveForCouncil': call(
    "Changes a council's own part but for its logo and own font, which stay.",
    z.strictObject({ councilId: Id, brand: CouncilBrand.omit({ logo: true, ownFont: true }) }),
    CouncilBrand,
  ),
  'brand.setLogo': call(
    'Checks and re-encodes a PNG or JPEG and makes it the logo; null takes it away, and a council then shows the municipality’s. Answers the look in force.',
    z.strictObject({ councilId, file: File.nullable(), alt: z.string() }),
    Brand,
  ),
  'brand.addFonts': call(
    'Checks TTF or OTF files and makes them the own font, each in the style its file says; all or none. Answers the look in force, and what to know about the files in Swedish.',
    z.strictObject({ councilId, files: z.array(File).min(1).max(8) }),
    z.strictObject({ brand: Brand, notes: z.array(z.string()) }),
  ),
  'brand.setOwnFont': call(
    'Makes a font of files loaded before the own font; null takes it away. Answers the look in force, or not-found for a file that was never loaded.',
    z.strictObject({ councilId, font: OwnFont.nullable() }),
    Brand,
  ),
  'brand.preview': call(
    "A page of minutes in the brand given, without saving it: the council's latest, else the example.",
    z.strictObject({ brand: Brand, councilId }),
    z.strictObject({ pdf: Bytes }),
  ),
} as const;
