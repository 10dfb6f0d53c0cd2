import type { Logo } from '../../../shared/domain/brand.ts';
import { JusteraError } from '../errors.ts';

export async function readLogo(_file: { name: string; bytes: Uint8Array }, _alt: string): Promise<Logo> {
  throw new JusteraError('unexpected', 'Logotyper kan inte läsas in än.');
}
