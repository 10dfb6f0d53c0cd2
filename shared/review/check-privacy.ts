import { personalNumbersIn } from './personal-number.ts';
import { inPassage, type Rule } from './rule.ts';

/** What must not be published. */
export const privacyRules: readonly Rule[] = [
  {
    id: 'personal-number',
    refs: 'R25',
    says: 'Inga personnummer eller samordningsnummer står i protokollet.',
    source: 'SKR och IMY om publicering av protokoll på webben',
    kl: 'warn',
    others: 'warn',
    stops: 'web',
    find: ({ passages }) =>
      passages.flatMap((passage) =>
        personalNumbersIn(passage.text).map(({ from, to, text }) =>
          inPassage(
            passage,
            from,
            to,
            `Här står ett personnummer (${text.slice(0, 2)}…). Ta bort det; exemplar för webben görs inte förrän det är borta.`,
            { label: 'Skriv ”[personnummer borttaget]”', text: '[personnummer borttaget]' },
          ),
        ),
      ),
  },
  {
    id: 'secrecy-mentioned',
    refs: 'R26',
    says: 'Ärenden som nämner sekretess granskas innan de publiceras.',
    source: 'offentlighets- och sekretesslagen; SKR om publicering',
    kl: 'info',
    others: 'info',
    find: ({ passages }) =>
      passages.flatMap((passage) => {
        const found = /(?<!\p{L})(sekretess(?:bela\p{L}+|mark\p{L}+|lagen)?|OSL \d+)(?!\p{L})/iu.exec(passage.text);
        if (found === null || passage.item === null) return [];
        return [
          inPassage(
            passage,
            found.index,
            found.index + found[0].length,
            `Texten nämner ”${found[0]}”. Uppgifter under sekretess ska inte publiceras på webben; kontrollera.`,
          ),
        ];
      }),
  },
];
