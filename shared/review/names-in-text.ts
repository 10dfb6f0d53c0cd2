/** Names of persons in running text, found without a dictionary: by first names, by the shape of surnames, by what is said of them. */

const FIRST_NAMES = new Set(
  (
    'adam agneta ahmed albin alexander alexandra alf ali alice allan amanda amir anders andreas anette anita ann anna annelie annette ' +
    'annica annika anton arne arvid astrid august axel barbro beatrice bengt berit bernt bertil birgit birgitta bo bodil boel britt ' +
    'britta bror börje camilla carin carina carl carola caroline cecilia charlotta charlotte christer christian christina christoffer ' +
    'claes conny cornelia dag dan daniel david dennis ebba eddie edvin egon elias elin elina elisabet elisabeth ella ellen ellinor ' +
    'elsa emelie emil emilia emma erik erika erland ester eva evelina fanny fatima felicia felix filip folke frans fredrik frida ' +
    'gabriel gabriella georg gerd glenn gudrun gun gunilla gunnar gunnel gustaf gustav göran gösta hanna hannah hans harald harriet ' +
    'hasse hedvig heidi helen helena helene henrik henry herman hilda hjalmar håkan ida ingela ingemar inger ingrid ingvar irene isabella ' +
    'isak jacob jakob jan jens jenny jennie jerker jessica jim joakim joar joel johan johanna johannes john jon jonas jonathan jonny ' +
    'josef josefin josefine julia julian jörgen kai kaj kajsa karin karl karolina katarina kate katrin kennet kenneth kent kerstin kim ' +
    'kjell klara klas kristian kristin kristina kristofer kurt lars lasse leena leif lena lennart leo liam lina linda linnea linus lisa ' +
    'lisbeth lotta louise lovisa lucas ludvig lukas maarit mait maj maja magdalena magnus malin marcus margareta margaretha maria marianne ' +
    'marie marita markus martin martina mathias mats matilda mattias max maximilian melker michael mikael mikaela milla moa mohamed mona ' +
    'monica monika morgan märta nathalie nellie niclas niklas nils nina noah nora ola olle olof olov oscar oskar otto patric patricia ' +
    'patrik paul paula per pernilla peter petra petter pia pontus ragnar rasmus rebecka rickard rikard robert robin roger roland rolf ' +
    'ronny rose rune rut sam samuel sandra sara sarah saga sebastian signe sigrid simon siv sofia sofie solveig stefan stig stina sture ' +
    'susanna susanne svante sven sverker sören tage teresa terese thea theodor therese thomas thorbjörn tobias tom tomas tommy tony tor ' +
    'torbjörn tore torsten tove tuva ulf ulla ulrica ulrika urban ursula valter vera victor victoria viktor viktoria vilgot vilhelm ' +
    'vincent viola viveka wilhelm wilma william yasmin ylva yngve yvonne åke åsa örjan östen'
  ).split(' '),
);

const SURNAME =
  /(sson|son|berg|ström|lund|gren|qvist|kvist|blad|dahl|dal|stedt|stad|man|mark|sten|holm|löf|stål|ell|elius|ius|nen|vic|vić|ović|ska|ski|hammar|fors|lind|lin|bäck|quist|felt|feldt|haag|skog|borg|stam|höök|zadeh|oglu)$/i;
const PARTICLE = '(?:af|av|von|van|de|der|den|di|da|la|el|al|bin|ibn)';
const WORD = "\\p{Lu}[\\p{Ll}’']+(?:-\\p{Lu}?\\p{Ll}+)*";
const NAME = new RegExp(`(?<![\\p{L}\\d-])${WORD}(?: ${PARTICLE})*(?: ${WORD}){1,3}(?![\\p{L}])`, 'gu');

/** First words of names of places and organisations, not of persons. */
const NO_PERSON =
  /^(Svenska|Södra|Norra|Västra|Östra|Nya|Gamla|Stora|Lilla|Lokala|Nationella|Regionala|Region|Länsstyrelsen|Polisen|Kommunen|Enligt|Från|Den|Det|En|Ett|Här|Under|Vid|Efter|Till|För|Med|Av|Om|Inga|Ingen|Alla|Flera|Sankt|Sankta|S:t|Kung|Kungliga|Rådet|Nämnden|Folkets|Röda|Rädda|Social|Ungdomens|Kommunalteknik|Fastighets)$/;
const ORGANISATION =
  /^(AB|Kommun|Kommunen|Hus|Park|Kyrkan|Skolan|Gymnasiet|Förbundet|Föreningen|Rådet|Nämnden|Myndigheten|Brottsförebyggande|Trygghet|Bostäder|Bostads|Energi|Teknik|Kommunalteknik|Samverkan|Sverige|Svedala|Län|Torg|Torget|Gatan|Vägen|Center|Centrum|Barn|Korset|Barnen|Brå|Polisen|Mälardalen|Skåne|Götaland|Norrland|Brattberget)$/;

const TITLE =
  /(polis|chef|direktör|samordnare|utredare|sekreterare|strateg|rektor|ordförande|ledamot|ersättare|handläggare|jurist|ingenjör|arkitekt|ekonom|herde|präst|lärare|kurator|konsult|projektledare|verksamhetsledare|representant|brottsförebyggare)(e?n)?$/i;

export type WrittenName = { name: string; from: number; to: number };

/** Every stretch that reads as a person's first and last name. "Karin Eks" gives "Karin Eks": the caller knows who she is. */
export function namesIn(text: string): WrittenName[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const words = match[0].split(' ');
    const first = words[0] ?? '';
    // "Ordföranden Karin Ek": a title at the start of a sentence is no part of the name
    const skip =
      words.length > 2 && (TITLE.test(first) || (!isFirstName(first) && isFirstName(words[1] ?? ''))) ? 1 : 0;
    const own = words.slice(skip);
    const last = (own.at(-1) ?? '').replace(/s$/, '');
    if (NO_PERSON.test(own[0] ?? '') || own.slice(1).some((word) => ORGANISATION.test(word))) return [];
    const looks =
      isFirstName(own[0] ?? '') ||
      own.slice(1).some((word) => SURNAME.test(word) || SURNAME.test(word.replace(/s$/, '')));
    if (!looks || own.length < 2 || last.length < 2) return [];
    const from = match.index + (skip === 0 ? 0 : first.length + 1);
    return [{ name: own.join(' '), from, to: match.index + match[0].length }];
  });
}

export function isFirstName(word: string): boolean {
  const [first = '', second] = word.toLocaleLowerCase('sv').split('-');
  return FIRST_NAMES.has(first) && (second === undefined || FIRST_NAMES.has(second) || second.length > 2);
}

/** A name in the form it is compared by: lower case, hyphens as spaces, without a genitive's s. */
export const nameKey = (name: string): string =>
  name
    .toLocaleLowerCase('sv')
    .replace(/[-\s]+/g, ' ')
    .trim();

/** True when `written` is `name`, perhaps in the genitive. */
export const isName = (written: string, name: string): boolean =>
  written === name || (written.endsWith('s') && written.slice(0, -1) === name);
