import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { JusteraError } from '../errors.ts';

const unreadable = (message: string) => new JusteraError('import-unreadable', message);

/** UTF-16 without a mark: every other byte of Western text is zero. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++;
  if (zeros[1]! > sample.length / 4) return 'utf-16le';
  return zeros[0]! > sample.length / 4 ? 'utf-16be' : null;
}

/**
 * The text of a file as Excel and its kin write it: UTF-8, UTF-16 ("Unicode-text") or Windows-1252 ("CSV"), with or without a mark.
 * @throws JusteraError import-unreadable for a workbook, a PDF or other bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const begins = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable(
      'Filen är en Excel-arbetsbok. Markera kolumnerna i Excel, kopiera och klistra in dem här, eller spara filen som CSV.',
    );
  if (begins(0x25, 0x50, 0x44, 0x46)) throw unreadable('Filen är en PDF. Spara listan som CSV, eller klistra in den.');
  if (bytes.length > FILE_LIMITS.roster)
    throw unreadable(
      'Filen är större än 5 MB, som är gränsen för en namnlista. Dela upp den, eller klistra in en del.',
    );
  if (begins(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const wide = looksLikeUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) throw unreadable('Filen är ingen textfil. Spara listan som CSV, eller klistra in den.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
