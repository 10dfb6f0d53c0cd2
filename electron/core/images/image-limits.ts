import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';

/** How much of a picture is taken in at all. Beyond it a small file can cost gigabytes of memory to open. */
export const IMAGE_LIMITS = {
  bytes: FILE_LIMITS.logo,
  side: 8_000,
  pixels: 25_000_000,
  /** The longest side a logo is kept with: sharp at 17 cm and 300 dots an inch. */
  keptSide: 2_000,
} as const;
