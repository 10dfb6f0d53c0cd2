import type { DocumentService } from '../documents/document-service.ts';
import type { MakeRequest } from '../documents/make-document.ts';
import { ownFontSums } from '../documents/own-fonts.ts';
import { fontFileBytes } from '../storage/font-files.ts';
import type { Storage } from '../storage/storage.ts';

/** Files kept at hand: the four styles of a few families. They never change, for their sum is their name. */
const MOST_KEPT = 16;

/** The document service with the files of the brand's own font put into each request, as they are in the database. */
export function withOwnFonts(documents: DocumentService, storage: Storage): DocumentService {
  const kept = new Map<string, Uint8Array>();

  async function filled(request: MakeRequest): Promise<MakeRequest> {
    const sums = ownFontSums('record' in request ? request.record.brand : request.brand);
    if (sums.length === 0) return request;
    const unknown = sums.filter((sum) => !kept.has(sum));
    if (kept.size + unknown.length > MOST_KEPT) kept.clear();
    for (const sum of sums.filter((one) => !kept.has(one))) {
      const bytes = await storage.read((db) => fontFileBytes(db, sum));
      if (bytes !== null) kept.set(sum, bytes);
    }
    const files = sums.flatMap((sum): [string, Uint8Array][] => {
      const bytes = kept.get(sum);
      return bytes === undefined ? [] : [[sum, bytes]];
    });
    return { ...request, ownFonts: new Map(files) };
  }

  return {
    preview: async (request) => documents.preview(await filled(request)),
    make: async (format, request) => documents.make(format, await filled(request)),
    close: () => documents.close(),
  };
}
