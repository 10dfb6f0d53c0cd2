import { meantBy } from './placeholder-names.ts';

const LONGEST = 40;

/** A text around one of its places, short enough to be read and found again. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - LONGEST / 2);
  return text.slice(from, from + LONGEST).trim();
}

/** What is wrong with the braces of a paragraph that are no placeholder, in Swedish. `where` is "brödtexten". */
export function strayBraces(text: string, placeholder: RegExp, where: string): string[] {
  const rest = text.replace(placeholder, '');
  const lone = rest.search(/\{\{|\}\}/);
  const tooMany = text.search(/\{\{\{|\}\}\}/);
  const shown = tooMany >= 0 ? around(text, tooMany) : lone >= 0 ? around(rest, lone) : undefined;
  const single = [...rest.matchAll(/(?<!\{)\{([^{}]{1,80})\}(?!\})/g)].flatMap(([written, inside = '']) => {
    const meant = meantBy(inside);
    return meant === undefined
      ? []
      : [`${written} har bara en klammer på var sida. Skriv {{${meant}}}. Den står i ${where}.`];
  });
  return [
    ...(shown === undefined
      ? []
      : [`Texten ”${shown}” i ${where} har klamrar utan sin motsvarighet. Skriv platshållare som {{organ}}.`]),
    ...single,
  ];
}
