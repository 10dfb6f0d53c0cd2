import { z } from 'zod';
import { Brand } from '../domain/brand.ts';
import { Municipality } from '../domain/municipality.ts';
import { Bytes, call, Nothing } from './call.ts';

export const municipalityCalls = {
  'municipality.get': call(
    'The municipality, or null before the first start is done.',
    Nothing,
    Municipality.nullable(),
  ),
  'municipality.save': call('Registers or changes the municipality.', Municipality, Municipality),
  'brand.get': call("The municipality's look on paper.", Nothing, Brand),
  'brand.save': call(
    'Changes name, colours, font, header and footer lines; the logo stays.',
    Brand.omit({ logo: true }),
    Brand,
  ),
  'brand.setLogo': call(
    'Checks and re-encodes a PNG or JPEG and makes it the logo; null takes the logo away.',
    z.strictObject({ file: z.strictObject({ name: z.string(), bytes: Bytes }).nullable(), alt: z.string() }),
    Brand,
  ),
  'brand.preview': call(
    'A page of example minutes in the brand given, without saving it.',
    z.strictObject({ brand: Brand }),
    z.strictObject({ pdf: Bytes }),
  ),
} as const;
