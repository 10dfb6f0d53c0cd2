/** The words minutes promise with. Each way is a pattern over one sentence; what stands before its match is who promises. */
export type PromiseRule =
  | 'returns'
  | 'invites'
  | 'takes-along'
  | 'shall'
  | 'will'
  | 'assigned'
  | 'next-time'
  | 'undertakes';

const L = '(?<![\\p{L}])';
const R = '(?![\\p{L}])';
const between = '(?:\\s+[^\\s.;:]+){0,4}?';

/** What is to be done, where "ska" or "kommer att" alone says nothing: laws and plans are full of them. */
const DOING =
  'ta(?:s)? fram|ta(?:s)? upp|ta(?:s)? kontakt|se(?:s)? över|utred(?:a|as)|undersök(?:a|as)|kontakta(?:s)?|bjud(?:a|as) in|presentera(?:s)?|redovisa(?:s)?|återrapportera(?:s)?|återkomma|återkoppla(?:s)?|skick(?:a|as) ut|skick(?:a|as) till|kalla(?:s)? till|boka(?:s)?|sammanställa(?:s)?|följ(?:a|as) upp|anordna(?:s)?|arrangera(?:s)?|revidera(?:s)?|uppdatera(?:s)?|skriv(?:a|as) under|underteckna(?:s)?|tillsätta(?:s)?|inrätta(?:s)?|beställa(?:s)?|förbered(?:a|as)|lämna(?:s)? in|ordna(?:s)?|genomföra';
/** The next time the council meets: "nästa möte", "kommande Lokala Brå", "nästa BRÅ-möte". */
const NEXT_TIME =
  '(?:nästa|nästkommande|kommande)(?:\\s+\\p{L}+){0,2}?\\s+(?:\\p{L}+-)?(?:mötet?|sammanträdet?|brå|träff)';

export const PROMISE_WAYS: readonly { rule: PromiseRule; pattern: RegExp }[] = [
  { rule: 'assigned', pattern: new RegExp(`${L}(?:i uppdrag att|uppdrar åt|uppdras åt)${R}`, 'iu') },
  {
    rule: 'takes-along',
    pattern: new RegExp(`${L}tar${between} (?:med sig|frågan vidare|ärendet vidare|med oss|på sig att)${R}`, 'iu'),
  },
  {
    rule: 'undertakes',
    pattern: new RegExp(`${L}(?:åtar sig|lovar|tar kontakt med|kollar upp|tar reda på)${R}`, 'iu'),
  },
  { rule: 'invites', pattern: new RegExp(`${L}(?:bjuder${between} in|bjuds${between} in)${R}`, 'iu') },
  { rule: 'shall', pattern: new RegExp(`${L}(?:ska|skall)${between} (?:${DOING})${R}`, 'iu') },
  { rule: 'will', pattern: new RegExp(`${L}kommer${between} att${between} (?:${DOING})${R}`, 'iu') },
  { rule: 'returns', pattern: new RegExp(`${L}(?:återkommer|återkopplar|återrapporterar)${R}`, 'iu') },
  {
    rule: 'next-time',
    pattern: new RegExp(
      `${L}(?:uppföljning|följs upp|tas upp|tar upp|redovisas|presenteras|diskuteras?|återrapporteras|rapporteras|behandlas|återremitteras)${R}[^.;]*?${L}(?:på|vid|till|under|inför) ${NEXT_TIME}`,
      'iu',
    ),
  },
];

/** It was done, is always so, is not to be, or only might be. */
export const NO_PROMISE = new RegExp(
  `${L}(?:har (?:\\p{L}+ )?(?:återkommit|återkopplat|bjudit)|skulle|inte (?:att )?(?:återkomma|återkommer)|kan komma att|(?:åter(?:kommer|kopplar)|bjuder in|bjuds in)[^.]{0,40}? (?:varje|årligen|regelbundet|löpande|kontinuerligt|ofta)|(?:varje (?:år|månad|vecka|vår|höst)|årligen|normalt|vanligtvis|brukar)|enligt lagen?|lagen (?:ska|kommer))${R}`,
  'iu',
);
