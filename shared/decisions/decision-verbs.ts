/** The verbs minutes decide with: as they stand in a sentence, and as they stand after "att". */
export type DecisionVerb = {
  /** Present, past and both passives, as a pattern. */
  finite: string;
  /** The passive alone: "X godkänns". "" = not used so. */
  passive: string;
  infinitive: string;
  /** What must follow somewhere in the phrase for it to be a decision; none = nothing. */
  with?: RegExp;
  /** What must not follow: then it is something else. */
  without?: RegExp;
};

export const DECISION_VERBS: readonly DecisionVerb[] = [
  { finite: 'ställer sig|ställde sig', passive: '', infinitive: 'ställa sig', with: /\bbakom\b/ },
  { finite: 'ger|gav', passive: 'ges|gavs', infinitive: 'ge', with: /\bi uppdrag\b|\brätt att\b/ },
  { finite: 'uppdrar|uppdrog', passive: 'uppdras|uppdrogs', infinitive: 'uppdra' },
  { finite: 'godkänner|godkände', passive: 'godkänns|godkändes', infinitive: 'godkänna' },
  { finite: 'fastställer|fastställde', passive: 'fastställs|fastställdes', infinitive: 'fastställa' },
  { finite: 'antar|antog', passive: 'antas|antogs', infinitive: 'anta', without: /^\s*att\b/ },
  { finite: 'lägger|lade', passive: 'läggs|lades', infinitive: 'lägga', with: /\btill handlingarna\b/ },
  { finite: 'utser|utsåg', passive: 'utses|utsågs', infinitive: 'utse' },
  { finite: 'väljer|valde', passive: 'väljs|valdes', infinitive: 'välja', with: /\btill\b/, without: /^\s*att\b/ },
  { finite: 'tillstyrker|tillstyrkte', passive: 'tillstyrks|tillstyrktes', infinitive: 'tillstyrka' },
  { finite: 'avstyrker|avstyrkte', passive: 'avstyrks|avstyrktes', infinitive: 'avstyrka' },
  { finite: 'bifaller|biföll', passive: 'bifalls|bifölls', infinitive: 'bifalla' },
  { finite: 'avslår|avslog', passive: 'avslås|avslogs', infinitive: 'avslå' },
  { finite: 'bordlägger|bordlade', passive: 'bordläggs|bordlades', infinitive: 'bordlägga' },
  { finite: 'återremitterar|återremitterade', passive: 'återremitteras|återremitterades', infinitive: 'återremittera' },
  {
    finite: 'föreslår|föreslog',
    passive: '',
    infinitive: 'föreslå',
    with: /^\s*(?:kommunstyrelsen|kommunfullmäktige|fullmäktige|\p{L}+nämnden|\p{L}+styrelsen|regionstyrelsen)\b/u,
  },
];
