/** Reads one sentence of minutes: does it decide, and what would its att-clauses be? */
import { DECISION_VERBS, type DecisionVerb } from './decision-verbs.ts';

export type DecisionWords = {
  /** How the sentence decides, stable over versions. */
  rule: 'beslutar' | 'verb' | 'passive' | 'assigned';
  /** The lead-in, when the sentence says more before its clauses than who decides: "Jonas Ek föreslår, och rådet beslutar". */
  leadIn: string | null;
  /** Without "att" and the final stop; empty when no good clause can be made of the words as they stand. */
  clauses: string[];
  /** Lead-in and clauses say all that the sentence says: it can be taken out of the text. */
  whole: boolean;
};

const patterns = new Map<string, RegExp>();

/** The same few patterns are asked of every sentence: each is made once. */
function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  if (patterns.size > 500) patterns.clear();
  const made = new RegExp(source, 'iu');
  patterns.set(source, made);
  return made;
}

/** Said before what is decided: a coming decision, a condition, one that was not made, or one made before. */
const NOT_NOW =
  /\b(?:inte|ej|inget beslut|ifall|har (?:\p{L}+ )?beslutat|hade (?:\p{L}+ )?beslutat|kan komma att|vid (?:nästa|kommande)|fram till dess|om rådet|när rådet)\b/iu;
const BEFORE =
  /\b(?:beslutade|beslöt|godkände|fastställde|antog|utsåg|gav|godkändes|fastställdes|antogs|utsågs)\b.*(?:\b\d{4}-\d{2}-\d{2}|\bden \d{1,2} \p{L}+|\b(?:19|20)\d\d\b|\bförra\b|\bföregående\b|\btidigare\b|\bsenaste\b)|\b(?:förra|föregående|tidigare|senaste)\b.*\b(?:beslutade|beslöt|godkände|fastställde|antog|utsåg|gav|beslutades)\b/iu;

const ADVERB =
  '(?:enhälligt|enigt|enhälliga|därför|därmed|också|även|vidare|således|dock|nu|härmed|slutligen|sedan|då|därefter)';
const one = (rule: DecisionWords['rule'], clause: string): DecisionWords => ({
  rule,
  leadIn: null,
  clauses: [ending(clause)],
  whole: true,
});

const ending = (text: string): string => text.trim().replace(/[\s.;,]+$/u, '');

/** `subject` is a pattern of the names the council goes by. */
export function findInSentence(sentence: string, subject: string): DecisionWords | null {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  const [head = ''] = text.split(' att ');
  if (text.endsWith('?') || NOT_NOW.test(head) || BEFORE.test(head)) return null;
  return decides(text, subject) ?? active(text, subject) ?? assigned(text) ?? passive(text);
}

/** "Rådet beslutar att …", "Därefter beslutar rådet att …", "X föreslår, och BRÅ beslutar, att …", "Det beslutas att …" */
function decides(text: string, subject: string): DecisionWords | null {
  const verb = '(?:beslutar|beslutade|beslöt)';
  const straight = pattern(`^(.*?)(?<![\\p{L}])(?:${subject})(?: ${ADVERB})*,? ${verb}(?![\\p{L}])(.*)$`).exec(text);
  const turned = pattern(`^(.*?)(?<![\\p{L}])${verb}(?: ${ADVERB})* (?:${subject})(?![\\p{L}])(.*)$`).exec(text);
  const nobody = /^((?:det )?)beslut(?:as|ades|ats)(?![\p{L}])(.*)$/iu.exec(text);
  const found = straight ?? turned ?? nobody;
  if (found === null) return null;
  const [before = '', rest = ''] = [found[1], found[2]];
  const toAtt = INFINITIVE.test(rest.trim()) ? '' : (/^(.*?),? att /isu.exec(rest)?.[1] ?? '');
  const plain = (nobody === found || pattern(`^(?:${ADVERB} )?$`).test(before)) && toAtt.trim() === '';
  const leadIn = plain ? null : ending(text.slice(0, text.length - rest.length) + toAtt);
  const clauses = clausesOf(ending(rest.slice(toAtt.length)));
  return { rule: 'beslutar', leadIn: clauses.length === 0 ? null : leadIn, clauses, whole: true };
}

const INFINITIVE = /^(?:\p{L}{2,}(?<!et|en|st)a|gå|få|ge|se|uppdra|föreslå|avslå) /iu;

/** What follows "beslutar": att-clauses, or a verb that could follow "att". */
function clausesOf(rest: string): string[] {
  const said = rest.replace(pattern(`^[ ,:]*(?:${ADVERB}[ ,]*)?`), '');
  const withAtt = /^att (.+)$/isu.exec(said)?.[1];
  if (withAtt !== undefined) return splitClauses(withAtt);
  return INFINITIVE.test(said) ? splitClauses(said) : [];
}

/** "a, att b samt att c" is three; "meddela att a och att b" may be one: only what is surely parted is. */
function splitClauses(text: string): string[] {
  return text
    .split(/,? samt att |,? (?:och )?dels att |, (?:och )?att /iu)
    .flatMap((part) => (/ att .* och att /iu.test(part) ? [part] : part.split(/ och att /iu)))
    .map(ending)
    .filter((part) => part !== '');
}

/** "Rådet ställer sig enhälligt bakom förslaget och ger förvaltningen i uppdrag att …": one clause for each verb. */
function active(text: string, subject: string): DecisionWords | null {
  const verbs = DECISION_VERBS.map(({ finite }) => finite).join('|');
  const straight = pattern(`^(.*?)(?<![\\p{L}])(?:${subject})((?: ${ADVERB})*) (${verbs})(?![\\p{L}])(.*)$`).exec(text);
  const turned =
    straight === null ? pattern(`^(.*?)(?<![\\p{L}])(${verbs}) (?:${subject})(?![\\p{L}])(.*)$`).exec(text) : null;
  const [before, phrase] =
    straight !== null
      ? [straight[1] ?? '', `${straight[3]}${straight[2] ?? ''}${straight[4] ?? ''}`]
      : [turned?.[1] ?? '', turned === null ? null : `${turned[2]}${turned[3] ?? ''}`];
  if (phrase === null) return null;
  const phrases = phrase.split(pattern(`,? (?:och|samt) (?=(?:${verbs})(?![\\p{L}]))`));
  const clauses = phrases.map(asClause);
  const said = clauses.filter((clause) => clause !== null);
  // a phrase beside the decision that is none itself must not be lost
  if (said.length === 0 || said.length < clauses.length) return null;
  return { rule: 'verb', leadIn: null, clauses: said, whole: pattern(`^(?:${ADVERB} )?$`).test(before) };
}

/** "ger förvaltningen i uppdrag att …" → "ge förvaltningen i uppdrag att …" */
function asClause(phrase: string): string | null {
  for (const verb of DECISION_VERBS) {
    const found = pattern(`^(?:${verb.finite})(?![\\p{L}])(.*)$`).exec(phrase);
    const rest = found?.[1];
    if (rest === undefined || !fits(verb, rest)) continue;
    const adverb = pattern(`^ (${ADVERB})(?= )`).exec(rest);
    const after = adverb === null ? rest : rest.slice(adverb[0].length);
    const kept = adverb !== null && /^en(?:hälligt|igt)$/iu.test(adverb[1] ?? '') ? `${adverb[1]} ` : '';
    return ending(`${kept}${verb.infinitive}${after}`);
  }
  return null;
}

const fits = (verb: DecisionVerb, rest: string): boolean =>
  (verb.with === undefined || verb.with.test(rest)) && !verb.without?.test(rest);

/** "Förvaltningen får i uppdrag att …" → "ge förvaltningen i uppdrag att …" */
function assigned(text: string): DecisionWords | null {
  const found = /^(.{2,80}?) (?:får|fick|ges|gavs) i uppdrag att (.+)$/isu.exec(text);
  if (found === null) return null;
  return one('assigned', `ge ${midSentence(found[1] ?? '')} i uppdrag att ${found[2]}`);
}

/** "Protokollet godkänns och läggs till handlingarna." → "godkänna protokollet och lägga det till handlingarna" */
function passive(text: string): DecisionWords | null {
  const filed =
    /^(.+?) (?:(godkänns|godkändes|fastställs) )?(?:och )?(?:läggs|lades|lägges) (?:sedan |därefter )?till handlingarna\.?$/iu.exec(
      text,
    );
  if (filed?.[1] !== undefined) {
    const what = midSentence(filed[1].replace(/ gås igenom,?$| gicks igenom,?$| är utskick\p{L}*$/iu, ''));
    if (filed[2] === undefined) return one('passive', `lägga ${what} till handlingarna`);
    const verb = /^godk/iu.test(filed[2]) ? 'godkänna' : 'fastställa';
    return one('passive', `${verb} ${what} och lägga ${pronounOf(what)} till handlingarna`);
  }
  const elected = /^(.+?) (utses|utsågs|väljs|valdes)(?: enhälligt)? ((?:till|att|som) .+)$/iu.exec(text);
  if (elected?.[1] !== undefined && !/ av /iu.test(elected[3] ?? '')) {
    const verb = /^ut/iu.test(elected[2] ?? '') ? 'utse' : 'välja';
    return one('passive', `${verb} ${midSentence(elected[1])} ${elected[3]}`);
  }
  const turned = /^(Till .+?) (utses|utsågs|väljs|valdes) (.+)$/u.exec(text);
  if (turned?.[1] !== undefined) {
    const verb = /^ut/iu.test(turned[2] ?? '') ? 'utse' : 'välja';
    return one('passive', `${verb} ${ending(turned[3] ?? '')} ${midSentence(turned[1])}`);
  }
  return approved(text);
}

/** "Dagordningen fastställs med tillägget …" Nobody else may be the one who does it, and it may not lie ahead. */
function approved(text: string): DecisionWords | null {
  for (const verb of DECISION_VERBS) {
    if (!/^(?:godkänna|fastställa|anta|bordlägga|återremittera|bifalla|avslå)$/u.test(verb.infinitive)) continue;
    const found = pattern(`^(.{3,120}?) (?:${verb.passive})(?![\\p{L}])(.*)$`).exec(text);
    if (found?.[1] === undefined) continue;
    const rest = found[2] ?? '';
    if (/^ (?:av|som|i|under|vid|inom|senast|att|när|först|varje|årligen) /iu.test(rest) || /[,;]/u.test(found[1]))
      return null;
    if (/\b(?:som|när|om|där|innan|efter att|måste|ska|kan)\b/iu.test(found[1])) return null;
    return one('passive', `${verb.infinitive} ${midSentence(found[1])}${rest}`);
  }
  return null;
}

/** Endings of words for bodies, tasks and papers: they lose the capital they began the sentence with. A name keeps its own. */
const COMMON =
  /(?:ningen|ningarna|heten|gruppen|rådet|nämnden|styrelsen|kontoret|polisen|chefen|ledaren|samordnaren|sekreteraren|direktören|utskottet|ordföranden|kommunen|bolaget|protokoll(?:et|en)?|förslag(?:et|en)?|rapporten|plan(?:en)?|programmet|listan|loggen|tiderna|dagarna|avtalet|överenskommelsen|yttrandet|policyn|strategin|ärendet|teckningar(?:na)?|föregående|till|den|det|de|en|ett|mötets|rådets|nämndens|kommunens)$/u;

function midSentence(words: string): string {
  const [first = ''] = words.split(' ');
  const lower = first.toLocaleLowerCase('sv');
  return first.slice(1) === lower.slice(1) && COMMON.test(lower) ? lower + words.slice(first.length) : words;
}

/** "det" for what is one and neuter, "dem" for what is many, else "den". */
function pronounOf(what: string): string {
  const [head = ''] = what.split(/ (?:från|för|av|till|om|den|över)\b/u);
  const noun = head.trim().split(' ').at(-1) ?? '';
  if (/(?:teckningar|teckningarna|arna|orna|erna|ena|protokollen|förslagen)$/iu.test(noun)) return 'dem';
  return /(?:et|protokoll|förslag|program|avtal|yttrande)$/iu.test(noun) ? 'det' : 'den';
}
