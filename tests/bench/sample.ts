import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MinutesRequest } from '../../electron/core/documents/make-document.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { findTemplate } from '../../electron/core/templates/built-in-templates.ts';
import type { FontFamily } from '../../shared/domain/brand.ts';

export const SAMPLE_FILE: string = join(import.meta.dirname, '../samples/koping-2019-03-06.json');

const sample = readRecord(readFileSync(SAMPLE_FILE, 'utf8'), 'koping-2019-03-06.json');
const template = findTemplate(sample.template);
const createdAt = new Date('2019-03-08T12:00:00Z');

/** One word in so many is new in each document, as in minutes of the same council. */
const NEW_WORD_EVERY = 12;
const CONSONANTS = 'bdfghjklmnprstv';
const VOWELS = 'aeiouyåäö';

/**
 * The sample's minutes with each stretch of text rotated by some words and a twelfth of the words never seen before, so that
 * neither a remembered paragraph nor a remembered word decides a result. The same number always gives the same minutes.
 */
export function sampleRequest(number: number, font?: FontFamily): MinutesRequest {
  let count = number;
  const varied = (text: string): string => {
    const words = text.split(' ');
    const by = Math.abs(number) % words.length;
    return [...words.slice(by), ...words.slice(0, by)]
      .map((word) => (++count % NEW_WORD_EVERY === 0 ? word + syllables(number * 331 + count) : word))
      .join(' ');
  };
  const items = sample.meeting.items.map((item) => ({ ...item, body: variedTexts(item.body, varied) }));
  const brand = font === undefined ? sample.brand : { ...sample.brand, font };
  return { record: { ...sample, brand, meeting: { ...sample.meeting, items } }, template, createdAt };
}

/** Every string named `text` in a rich text, however deep. */
function variedTexts<T>(value: T, varied: (text: string) => string): T {
  if (Array.isArray(value)) return value.map((element) => variedTexts(element, varied)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'text' && typeof inner === 'string' ? varied(inner) : variedTexts(inner, varied),
    ]),
  ) as T;
}

function syllables(seed: number): string {
  let text = '';
  for (let rest = Math.abs(seed); rest > 0; rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))) {
    text += CONSONANTS.charAt(rest % CONSONANTS.length);
    text += VOWELS.charAt(Math.floor(rest / CONSONANTS.length) % VOWELS.length);
  }
  return text;
}
