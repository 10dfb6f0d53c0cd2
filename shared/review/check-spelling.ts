import { inPassage, type Rule, write } from './rule.ts';
import { wordsToCheck } from './words-in-text.ts';

/** So many suggestions at most, or the first of them is a guess. */
const SURE = 2;

/** Words no dictionary, register or own list knows. Never changed by themselves. */
export const spellingRules: readonly Rule[] = [
  {
    id: 'spelling',
    refs: 'W10',
    says: 'Orden finns i den svenska ordlistan, i registren eller bland egna ord.',
    source: 'Den stora svenska ordlistan (Göran Andersson), hunspell',
    kl: 'info',
    others: 'info',
    find: (subject) => {
      const { misspelt } = subject;
      if (misspelt === null) return [];
      return wordsToCheck(subject).flatMap(({ passage, from, word }) => {
        const suggestions = misspelt.get(word);
        if (suggestions === undefined) return [];
        const [first] = suggestions;
        const others = suggestions.slice(0, 3).join(', ');
        return [
          inPassage(
            passage,
            from,
            from + word.length,
            `”${word}” finns inte i ordlistan.${others === '' ? '' : ` Menar du ${others}?`}`,
            // with several to choose among, the choice is hers
            first === undefined || suggestions.length > SURE ? undefined : write(first),
          ),
        ];
      });
    },
  },
];
