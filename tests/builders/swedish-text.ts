/**
 * Swedish as minutes are written, of any length, the same for the same seed. Words come as often as in real text: a few all the
 * time, most of them seldom, and the more text the more words nobody has seen before, for Swedish makes new compounds.
 */

export type Random = () => number;

/** Numbers from 0 up to 1, the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = (text: string): string[] => text.trim().split(/\s+/);

const SMALL =
  list(`och att i som en på är av för med till den har de inte om ett vid under ska även samt från kan vi men så
  också efter in denna detta där när blir mot hos sedan över mellan inom genom enligt vad vilket inför utan varit man bli eller`);

const VERBS =
  list(`informerar redovisar lyfter föreslår återkommer beslutar diskuterar konstaterar berättar bjuder planerar följer
  startar avslutar söker frågar svarar betonar noterar framför godkänner lämnar tackar hälsar öppnar ställer samverkar påminner
  presenterar undersöker utreder rapporterar kartlägger förebygger arbetar möter samordnar genomför utvecklar`);

const ADJECTIVES =
  list(`nya trygga gemensamma lokala regionala olika unga äldre öppna tidiga fortsatta goda viktiga svåra möjliga
  långsiktiga särskilda digitala ekonomiska sociala förebyggande aktuella tillfälliga drogfria återkommande`);

const FIRSTS =
  list(`kommun trygghets samverkans brotts skol ungdoms äldre närings fritids kultur miljö trafik kamera ordnings social
  folkhälso medborgar risk kris beredskaps polis nämnd budget verksamhets arbets lägesbilds narkotika vålds relations familje
  flykting integrations fastighets bostads stadsdels centrum stations parkerings belysnings park lek idrotts förenings bibliotek
  förskole gymnasie elev lärar hälso sjukvårds apoteks tillsyns alkohol tobaks spel skadegörelse inbrotts stöld klotter brand
  räddnings skydds säkerhets informations kommunikations webb data register avtals upphandlings personal lönerevisions budgetars
  års månads vecko kvälls natt sommar vinter jul kallelse mötes protokolls justerings`);

const MIDDLES =
  list(`plan arbets grupp utvecklings informations samordnings uppföljnings handlings mål resultat stöd kvalitets
  system områdes enhets projekt process lednings`);

const LASTS =
  list(`plan råd rapport möte arbete grupp ansvarig insats åtgärd övervakning rapportering verksamhet samordnare strateg
  chef förvaltning nämnd budget enkät undersökning statistik vandring mätning analys utbildning kampanj dag vecka vecklare hus
  plats gata miljö belysning ronder avtal policy riktlinje rutin inventering uppdrag fråga ärende punkt ordning pris medel bidrag
  utredning utveckling prövning tillstånd kontroll tillsyn program strategi lägesbild samverkan löfte plan råd kamera lag larm form
  bok tid rum väg byggnad del sida fall krav val kurs kort stöd behov bild yta nivå grad brev svar beslut text tal lista nyckel
  kedja skötsel vakt värd tåg buss bana hall`);

const ENDINGS = ['', '', 'en', 'et', 'ar', 'er', 'arna', 'erna', 's', 'ens', 'ns'];

const SYLLABLES =
  list(`ba ber bo by da dal de do ek el en er fa fo fors ga gran gre ha hag ham he hol hu i ja jo ka kar ki kro ku
  la lin ljung lo lund ma mar me mo my na ne no ny o ol os pe rik ro sa se sjö ska sko sten stor strå su ta to tu u va ve vik vå
  yt å ås ä äl ö ör öst`);

const NAMES =
  list(`Åsa Örjan Björn Cilla David Elin Farah Gunnar Hedvig Ivar Jasmin Kerstin Lars Maja Nils Olga Petra Ragnar Sofia
  Tove Ulf Vera Yusuf Zara Ängla Östen Aron Birgitta Christer Doris`);

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** One of the first oftener than one of the last, as words come in a language. */
const pickOften = <T>(random: Random, from: readonly T[], how = 2): T =>
  from[Math.floor(random() ** how * from.length)]!;

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const syllables = (random: Random, count: number): string =>
  Array.from({ length: count }, () => pick(random, SYLLABLES)).join('');

/** The words of everything else that is spoken of; what they mean does not matter here, only how many there are. */
const GENERAL = Array.from({ length: 2500 }, (_, i) => syllables(randomFrom(i), 2 + (i % 2)));

/** So many compounds are said again and again; seldom is one made that nobody has said before. */
const STOCK = 30_000;

/**
 * Most of what words are made of has nothing to do with meetings, so no part stands in a large share of all different words.
 * `npm run bench` holds the shares against the Swedish dictionary's: what is spoken of here has 3 to 110 times those.
 */
function madeUp(random: Random): string {
  const first = random() < 0.4 ? pickOften(random, FIRSTS, 1.3) : pickOften(random, GENERAL);
  const middle = random() < 0.04 ? pick(random, MIDDLES) : '';
  return first + middle + (random() < 0.12 ? pickOften(random, LASTS, 1.3) : pick(random, GENERAL));
}

export function compound(random: Random): string {
  const known = random() < 0.995;
  return madeUp(known ? randomFrom(Math.floor(random() ** 2 * STOCK)) : random) + pickOften(random, ENDINGS);
}

/** A name nobody has, for a person or a place. */
const invented = (random: Random): string => upper(syllables(random, random() < 0.9 ? 2 : 3));

export const personName = (random: Random): string => `${pick(random, NAMES)} ${invented(random)}`;

function word(random: Random): string {
  const kind = random();
  if (kind < 0.44) return pickOften(random, SMALL);
  if (kind < 0.52) return pickOften(random, VERBS);
  if (kind < 0.57) return pickOften(random, ADJECTIVES);
  if (kind < 0.59) return pickOften(random, LASTS, 1.3) + pickOften(random, ENDINGS);
  if (kind < 0.64) return compound(random);
  if (kind < 0.977) return pickOften(random, GENERAL, 3) + pickOften(random, ENDINGS);
  if (kind < 0.985) return invented(random);
  return String(Math.floor(random() ** 3 * 4000));
}

export function sentence(random: Random): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 12) }, () => word(random));
  return `${upper(words.join(' '))}.`;
}

/** Some sentences, of about so many characters together. */
export function paragraph(random: Random, length: number): string {
  let text = sentence(random);
  while (text.length < length) text += ` ${sentence(random)}`;
  return text;
}
