import type { Attendance } from '../domain/attendance.ts';
import type { FollowUpOwner } from '../domain/follow-up.ts';

export type Owner = Omit<FollowUpOwner, 'id'>;

/** Words that stand between who promises and the promise, or before who promises. */
const NOT_A_NAME =
  /^(?:det|den|detta|dessa|de|där|här|man|hon|han|nu|sedan|därefter|som|och|även|att|en|ett|i|på|vid|för|om|när|efter|under|frågan|ärendet|förslag(?:et)?|mötet)$/iu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const has = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}])${escaped(words)}(?:s)?(?![\\p{L}])`, 'iu').test(text);

const person = ({ name, personId }: Attendance): Owner => ({ name, kind: 'person', personId });

/** "Säkerhetssamordnaren" is the one whose title is säkerhetssamordnare; "Ordföranden" whoever presides. */
function byTitle(text: string, attendance: readonly Attendance[]): Owner[] {
  const roles = { ordföranden: 'ordforande', sekreteraren: 'sekreterare' } as const;
  for (const [word, role] of Object.entries(roles)) {
    const holder = attendance.find((row) => row.roles.includes(role));
    if (holder !== undefined && has(text, word)) return [person(holder)];
  }
  const titled = attendance.filter(({ title }) => {
    const [bare = ''] = title.toLocaleLowerCase('sv').split(/[,/]/);
    const word = bare.trim();
    return word.length > 3 && [word, `${word}n`, `${word}en`].some((form) => has(text, form));
  });
  return titled.length === 1 ? titled.map(person) : [];
}

/** A body that begins the sentence: "Tekniska kontoret", "Rådet", "Förvaltningen". */
function body(before: string): Owner[] {
  const words = before.trim().split(/\s+/).slice(0, 4);
  const end = words.findIndex((word, at) => at > 0 && NOT_A_NAME.test(word.replace(/,$/, '')));
  const name = words
    .slice(0, end < 0 ? words.length : end)
    .join(' ')
    .replace(/,$/, '');
  if (!/^\p{Lu}/u.test(name) || NOT_A_NAME.test(words[0] ?? '')) return [];
  const isBody =
    /(?:rådet|kontoret|förvaltningen|nämnden|styrelsen|gruppen|polisen|kommunen|enheten|bolaget|förbundet|stödet|chefen|samordnaren|direktören|strategen|handläggaren|brå|vi)$/iu;
  return isBody.test(name) ? [{ name, kind: 'body', personId: null }] : [];
}

/** Whom an assignment names: "ger förvaltningen i uppdrag att". */
function assigned(sentence: string): Owner[] {
  const found =
    /\b(?:ge|ger|ges|tilldelar) (.{2,80}?) i uppdrag\b/iu.exec(sentence) ??
    /^(.{2,80}?) (?:får|fick|ges) i uppdrag\b/iu.exec(sentence) ??
    /\buppdra[rs]? åt (.{2,80}?)(?= att\b|[,.;]|$)/iu.exec(sentence);
  const name = found?.[1]?.trim() ?? '';
  return name === '' ? [] : [{ name, kind: 'body', personId: null }];
}

/**
 * Who is probably to act, by names and titles of those at the meeting, else by the body the sentence begins with. Nobody rather
 * than somebody wrong: she can always fill it in. `at` is where the promise's words begin.
 */
export function whoPromises(sentence: string, at: number, attendance: readonly Attendance[]): Owner[] {
  const named = (text: string) => attendance.filter(({ name }) => name !== '' && has(text, name));
  const given = assigned(sentence);
  const task = given[0]?.name ?? null;
  if (task !== null) {
    const persons = named(task);
    return persons.length > 0 ? persons.map(person) : byTitle(task, attendance).concat(given).slice(0, 1);
  }
  const before = sentence.slice(0, at);
  const persons = named(before);
  if (persons.length > 0) return persons.map(person);
  const titled = byTitle(before, attendance);
  return titled.length > 0 ? titled : body(before);
}
