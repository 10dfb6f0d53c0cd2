import { Municipality } from '../domain/municipality.ts';
import { call, Nothing } from './call.ts';

export const municipalityCalls = {
  'municipality.get': call(
    'The municipality, or null before the first start is done.',
    Nothing,
    Municipality.nullable(),
  ),
  'municipality.save': call('Registers or changes the municipality.', Municipality, Municipality),
} as const;
