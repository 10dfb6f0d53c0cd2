const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a name, in one Unicode form. */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * Finds a name as it stands in running text: in any case, also in the genitive ("Karin Eks"), over any white space, and never as
 * a part of a longer word ("Ek" is not in "Eken").
 */
export const namePattern = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${nameWords(name).map(escaped).join('\\s+')}s?(?![\\p{L}\\p{N}])`, 'iu');
