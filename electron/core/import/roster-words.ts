/** The words Swedish rosters use for seats, offices and parties, and how they are told apart. */
import type { MemberKind, Office } from '../../../shared/domain/person.ts';

export type Role = { kind: MemberKind | ''; office: Office | '' };

const OFFICES: readonly (readonly [RegExp, Office])[] = [
  [/\b(1|1:?e|första|förste)\s*v(ice|\.)?\s*ordf/, 'forste-vice-ordforande'],
  [/\b(2|2:?e|andra|andre)\s*v(ice|\.)?\s*ordf/, 'andre-vice-ordforande'],
  [/\b(vice|v\.?)\s*ordf/, 'vice-ordforande'],
  [/\bordf(öranden?|\.)?(?!\p{L})/u, 'ordforande'],
];

const KINDS: readonly (readonly [RegExp, MemberKind])[] = [
  [/\b(ersättare|ers\.?|suppleant|suppl\.?)(?!\p{L})/u, 'ersattare'],
  [/\badj(ungerad|\.)?(?!\p{L})/u, 'adjungerad'],
  [/\binsyn/, 'insynsplats'],
  [/\b(rådsrepresentant|representant)/, 'radsrepresentant'],
  [/\b(tjänsteman|tjänsteperson|tjänstemän)/, 'tjansteperson'],
  [/(^|[\s,/])(nämnd|råds|utrednings)?sekreterare\b/, 'sekreterare'],
  [/\b(ledamot|ledamöter|ordinarie|led\.?)(?!\p{L})/u, 'ledamot'],
];

const firstOf = <T>(words: string, table: readonly (readonly [RegExp, T])[]): T | '' =>
  table.find(([pattern]) => pattern.test(words))?.[1] ?? '';

/** "1:e vice ordförande" → an office; "ersättare" → a kind of seat; null when the words say neither. */
export function readRole(text: string): Role | null {
  const words = text.normalize('NFC').toLocaleLowerCase('sv').trim();
  const office = firstOf(words, OFFICES);
  const kind = firstOf(words, KINDS);
  return office === '' && kind === '' ? null : { kind: kind || 'ledamot', office };
}

/** Parties of the Riksdag and letters of the usual local shape: capitals, one to five, digits or a hyphen allowed. */
const PARTY = /^\p{Lu}[\p{Lu}\d-]{0,4}$/u;
const MIXED_CASE = new Set(['mp', 'kd', 'sd', 'fi', 'fp', 'lp', 'mp', 's', 'm', 'c', 'v', 'l']);

/** "(S)" or "Mp" → the letters as printed in minutes, in capitals; null when the text is no party. */
export function readParty(text: string): string | null {
  const letters = text
    .normalize('NFC')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  if (PARTY.test(letters)) return letters;
  return MIXED_CASE.has(letters.toLowerCase()) ? letters.toUpperCase() : null;
}

const ORGANISATION =
  /(nämnd|styrelse|förvaltning|kontor|avdelning|enhet|bolag|förening|förbund|myndighet|polis|region|kommun|kyrka|församling|pastorat|skola|gymnasi|råd|verk|tjänst|centrum|sällskap|stiftelse)(en|et|n|erna|s|sen|a)?($|[\s,/&-])|(^|\s)(AB|HB|IF|PRO|SPF)($|\s)/iu;

/** True when a cell names a body, also in lower case: "kommunstyrelsen", "tekniska kontoret". */
export const namesBody = (text: string): boolean => ORGANISATION.test(text);

/** True when a cell reads like a body somebody represents rather than like a title. */
export const looksLikeOrganisation = (text: string): boolean =>
  ORGANISATION.test(text) && /^[\p{Lu}\d]/u.test(text.trim());

const TITLE =
  /(chef|ledare|strateg|samordnare|direktör|rektor|polis|handläggare|utredare|kyrkoherde|kurator|pedagog|ingenjör|jurist|sekreterare|controller|råd|ansvarig|assistent|arkitekt|lärare|sjuksköterska|präst)(e?n|a)?($|[\s,/])|^VD($|\s)/iu;

/** True when a cell reads like what somebody works as: "säkerhetschef", "bitr. rektor", "VD". */
export const looksLikeTitle = (text: string): boolean =>
  TITLE.test(text) && (/^\p{Ll}/u.test(text.trim()) || !looksLikeOrganisation(text) || /chef|kommunpolis/iu.test(text));

/** True for "Åsa Öberg-Lind", "Per-åke von Essen" and the like. */
export function looksLikeName(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    /^\p{Lu}/u.test(words[0]!) &&
    words.every((word) => /^(\p{L}[\p{L}'’.-]*)$/u.test(word)) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2 &&
    !ORGANISATION.test(text)
  );
}
