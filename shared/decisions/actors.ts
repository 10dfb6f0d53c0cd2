/** Ways a clause names the one who is to act. The name ends where the act begins. */
const WAYS: readonly RegExp[] = [
  /\b(?:ge|ger|ges|tilldela) (.{2,120}?) i uppdrag\b/iu,
  /\b(?:uppdra|uppdrar) (?:åt|till) (.{2,120}?)(?= att\b|[,.;]|$)/iu,
  /\b(?:delegera|överlåta) (?:till|åt) (.{2,120}?)(?= att\b|[,.;]|$)/iu,
  /\b(?:föreslå|uppmana|anmoda|bemyndiga|rekommendera|be) (.{2,120}?) att\b/iu,
  /\b(?:lämna förslag|överlämna \p{L}+|remittera \p{L}+) till (.{2,80}?)(?= (?:att|om|för)\b|[,.;]|$)/iu,
  /\b(?:utse|välja) (.{2,120}?) (?:till|att|som)\b/iu,
  /\bge (.{2,80}?) rätt att\b/iu,
];

/** Who is to act according to an att-clause, as the clause says it: "förvaltningen"; "" when it names nobody. Pure. */
export function actorOf(clause: string): string {
  for (const way of WAYS) {
    const name = way.exec(clause)?.[1]?.trim();
    if (name !== undefined && name !== '' && !/^(?:att|det|sig)\b/iu.test(name)) return name;
  }
  return '';
}

/** Everybody who is to act in a decision, each once, in order. */
export const actorsOf = (clauses: readonly string[]): string[] => [
  ...new Set(clauses.map(actorOf).filter((name) => name !== '')),
];
