/**
 * The same plain data with every text in composed form (NFC): "å" is one code point whatever keyboard or file it came from, so
 * that names are found, compared and sorted alike. For registers; the text of minutes is kept as it was typed.
 */
export function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)])) as T;
}
