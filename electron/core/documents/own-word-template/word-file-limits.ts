import { FILE_LIMITS } from '../../../../shared/domain/file-limits.ts';

const MB = 1024 * 1024;

/** How much of a Word file from outside is taken in at all. Real templates stay far below; files made to harm do not. */
export const WORD_FILE_LIMITS = {
  bytes: FILE_LIMITS.wordFile,
  entries: 2_000,
  partBytes: 30 * MB,
  totalBytes: 80 * MB,
  /** Inflated to packed size, for parts over `ratioFrom`. */
  ratio: 200,
  ratioFrom: MB,
  depth: 256,
  attributes: 200,
  namespaces: 200,
  /** Of all parts together: some 500 pages of running text. */
  elements: 500_000,
  images: 200,
  placeholders: 300,
} as const;
