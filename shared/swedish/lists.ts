/** "A, B och C". */
export function sentenceList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`;
}

/** First letter upper case, the rest as it stands. */
export function capitalise(text: string): string {
  return text === '' ? '' : text[0]!.toLocaleUpperCase('sv') + text.slice(1);
}

/** First letter lower case, the rest as it stands. */
export function decapitalise(text: string): string {
  return text === '' ? '' : text[0]!.toLocaleLowerCase('sv') + text.slice(1);
}

const collator = new Intl.Collator('sv');

/** Swedish order: å ä ö after z, V before W. */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}
