import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { JusteraError } from '../../errors.ts';
import { damaged, refusal, SAVE_ANEW, tooLarge } from './refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from './word-file-limits.ts';

/** The parts of a package as they lie in the file, by their names. */
export type PackageParts = Map<string, Uint8Array>;

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** What a file that is no zip is, by its first bytes. */
function refuseOther(bytes: Uint8Array): never {
  if (bytes.length === 0) throw refusal('Filen är tom. Välj mallen igen, eller spara den på nytt i Word.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const names = Buffer.from(bytes.subarray(0, 1 << 16)).toString('utf16le');
    throw names.includes('EncryptedPackage') || names.includes('EncryptionInfo')
      ? refusal(
          'Filen är skyddad med lösenord. Ta bort lösenordet i Word (Arkiv, Info, Skydda dokument) och välj den igen.',
        )
      : refusal('Filen är i Words äldre format (.doc). Öppna den i Word, välj Spara som, Word-dokument (.docx).');
  }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart();
  if (start.startsWith('{\\rtf')) throw refusal(`Filen är en RTF-fil. ${SAVE_ANEW}`);
  if (start.startsWith('%PDF')) throw refusal('Filen är en PDF. Välj Word-filen som den gjordes av.');
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype html|html|\?xml|w:wordDocument)/i.test(start)) {
    throw refusal(`Filen är en webbsida eller XML-fil, inte ett Word-dokument. ${SAVE_ANEW}`);
  }
  throw refusal('Filen är inget Word-dokument. Välj en mall som är sparad som .docx eller .dotx.');
}

/** Part names as OPC allows them (ECMA-376 part 2, 9.1.1), in ASCII; anything else is somebody's trick. */
const PART_NAME = /^(?:[A-Za-z0-9_\-.~!$&'()*+,;=@ %]+\/)*[A-Za-z0-9_\-.~!$&'()*+,;=@ %[\]]+$/;

function checkName(name: string): void {
  const odd = !PART_NAME.test(name) || name.split('/').some((piece) => piece === '.' || piece === '..');
  if (odd) throw damaged('part name');
}

function checkSizes(entry: Entry, total: number): void {
  if (entry.isEncrypted()) throw refusal('Filen är skyddad med lösenord. Ta bort lösenordet och välj den igen.');
  if (entry.uncompressedSize > LIMITS.partBytes || total > LIMITS.totalBytes)
    throw tooLarge('innehållet är över 80 MB');
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) throw damaged('compression ratio');
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options, (error, file) =>
      error ? reject(error) : resolve(file),
    );
  });
}

/** All entries, measured by the zip's own directory before anything is inflated. */
function readDirectory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw tooLarge('den har fler än 2 000 delar');
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        if (!entry.fileName.endsWith('/')) {
          checkName(entry.fileName);
          const key = entry.fileName.toLowerCase();
          if (seen.has(key)) throw damaged('two parts of one name');
          seen.add(key);
          total += entry.uncompressedSize;
          checkSizes(entry, total);
          entries.push(entry);
        }
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
}

/** yauzl stops as soon as an entry gives more than its directory says, which readDirectory has measured. */
function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/**
 * The parts of a .docx or .dotx from anywhere. Known by its bytes, never by its name; nothing is inflated before the sizes the
 * file tells of are known to be small, and no more is inflated than it tells of.
 * @throws JusteraError import-unreadable, with what kind of file it is instead, or what is wrong with it
 */
export async function openWordPackage(bytes: Uint8Array): Promise<PackageParts> {
  if (!startsWith(bytes, 0x50, 0x4b)) refuseOther(bytes);
  if (bytes.length > LIMITS.bytes) throw tooLarge('den är över 20 MB');
  try {
    const zip = await openZip(bytes);
    const parts: PackageParts = new Map();
    for (const entry of await readDirectory(zip)) parts.set(entry.fileName, await inflate(zip, entry));
    return parts;
  } catch (error) {
    if (error instanceof JusteraError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}
