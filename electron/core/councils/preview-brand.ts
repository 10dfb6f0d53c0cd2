import type { Answer } from '../../../shared/api.ts';
import type { Brand } from '../../../shared/domain/brand.ts';
import type { Context } from '../context.ts';
import { readExample } from '../records/read-example.ts';
import { findTemplate } from '../templates/built-in-templates.ts';

/** Example minutes in a brand that is not yet saved. */
export async function previewBrand(
  { documents, clock }: Pick<Context, 'documents' | 'clock'>,
  brand: Brand,
): Promise<Answer<'brand.preview'>> {
  const record = readExample().meetings[0]!;
  const { bytes } = await documents.preview({
    record: { ...record, brand: { ...brand, name: brand.name || record.municipality.name } },
    template: findTemplate(record.template),
    createdAt: clock(),
  });
  return { pdf: new Uint8Array(bytes) };
}
