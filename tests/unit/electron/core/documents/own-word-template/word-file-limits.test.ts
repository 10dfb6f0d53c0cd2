import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openWordPackage } from '../../../../../../electron/core/documents/own-word-template/open-word-package.ts';
import { doWordFileJob } from '../../../../../../electron/core/documents/own-word-template/word-file-job.ts';
import { WORD_FILE_LIMITS as LIMITS } from '../../../../../../electron/core/documents/own-word-template/word-file-limits.ts';
import { elementBudget, parseXml } from '../../../../../../electron/core/documents/own-word-template/xml.ts';
import { JusteraError } from '../../../../../../electron/core/errors.ts';
import { pack, para, run, templateParts, templateWith } from '../../../../../builders/word-template.ts';

/** reliability.md, section 6: each limit at the limit and one beyond. */
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'taken';
  } catch (error) {
    if (!(error instanceof JusteraError)) throw error;
    return error.code;
  }
};

const PARTS = templateParts();
/** Packed as it is: chance cannot be made smaller. */
const chanceBytes = randomBytes(LIMITS.bytes);

function fileOfBytes(length: number): Uint8Array {
  const whole = pack({ 'a.bin': chanceBytes.subarray(0, length - 200) });
  return pack({ 'a.bin': chanceBytes.subarray(0, length - 200 + (length - whole.length)) });
}

const fileOfEntries = (count: number): Uint8Array => {
  const more = Array.from({ length: count - Object.keys(PARTS).length }, (_, at) => [`x/${at}.xml`, '<a/>']);
  return pack({ ...PARTS, ...Object.fromEntries(more) });
};

/** So many zeros are packed to about a thousandth; chance bytes among them bring the ratio to what is asked. */
const fileOfPart = (length: number): Uint8Array => {
  const part = Buffer.alloc(length);
  chanceBytes.copy(part, 0, 0, Math.ceil(length / 20));
  return pack({ 'a.bin': part });
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const inRoot = (content: string, more = '') => Buffer.from(`<w:r ${W}${more}>${content}</w:r>`);
// the root and its own namespace count too
const nested = (depth: number) => inRoot('<w:a>'.repeat(depth - 1) + '</w:a>'.repeat(depth - 1));
const attributes = (count: number) => inRoot('', Array.from({ length: count - 1 }, (_, at) => ` w:b${at}=""`).join(''));
const elements = (count: number) => inRoot('<w:a/>'.repeat(count - 1));
const namespaces = (count: number) =>
  inRoot(Array.from({ length: count - 1 }, (_, at) => `<w:a xmlns:n${at}="urn:${at}"/>`).join(''));
const parse = (bytes: Buffer) => () => parseXml(bytes, elementBudget());
const placeholders = (count: number) => () =>
  doWordFileJob({
    what: 'load',
    bytes: templateWith(Array.from({ length: count }, () => para(run('{{organ}}'))).join('')),
  });

test.each([
  ['bytes', LIMITS.bytes, (size: number) => () => openWordPackage(fileOfBytes(size))],
  ['parts', LIMITS.entries, (count: number) => () => openWordPackage(fileOfEntries(count))],
  ['bytes in a part', LIMITS.partBytes, (size: number) => () => openWordPackage(fileOfPart(size))],
  ['levels', LIMITS.depth, (depth: number) => parse(nested(depth))],
  ['attributes', LIMITS.attributes, (count: number) => parse(attributes(count))],
  ['namespaces', LIMITS.namespaces * LIMITS.attributes, (count: number) => parse(namespaces(count))],
  ['elements', LIMITS.elements, (count: number) => parse(elements(count))],
] as const)(
  'the limit of %s in a Word file is %i: that many are fine, one more is not',
  async (_, limit, given) => {
    expect(await codeOf(given(limit))).toBe('taken');
    expect(await codeOf(given(limit + 1))).toBe('import-unreadable');
  },
  60_000,
);

test(`${LIMITS.placeholders} placeholders are fine; more are refused`, async () => {
  // the header and footer of the template have some of their own
  expect(await codeOf(placeholders(LIMITS.placeholders - 10))).toBe('taken');
  expect(await codeOf(placeholders(LIMITS.placeholders + 1))).toBe('import-unreadable');
}, 60_000);
