import type { Answer } from '../../../shared/api.ts';
import type { Brand } from '../../../shared/domain/brand.ts';
import type { Context } from '../context.ts';
import { safeLogo } from '../images/safe-logo.ts';
import { readExample } from '../records/read-example.ts';
import { findTemplate } from '../templates/built-in-templates.ts';

/** Example minutes in a brand that is not yet saved. */
export async function previewBrand(
  { documents, clock }: Pick<Context, 'documents' | 'clock'>,
  brand: Brand,
): Promise<Answer<'brand.preview'>> {
  const record = readExample().meetings[0]!;
  // the window may send a logo of its own; the makers of documents only ever see our own bytes
  const logo = brand.logo && (await safeLogo(brand.logo, 'den visade profilen'));
  const { bytes } = await documents.preview({
    record: { ...record, brand: { ...brand, logo, name: brand.name || record.municipality.name } },
    template: findTemplate(record.template),
    createdAt: clock(),
  });
  return { pdf: new Uint8Array(bytes) };
}
