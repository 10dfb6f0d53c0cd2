/**
 * Patterns of templates: text with placeholders in braces, `{organ}`, optionally with a form, `{datum:iso}`. A part in brackets
 * is left out when any placeholder in it is empty: "{organ}[ {datum:iso}][, kl {tid}]". A bracket that is to be seen has a backslash
 * before it: "{sida}\[{sidor}\]". Values are never read as patterns, so braces in what a user typed stay braces.
 */
export type PatternValues = (name: string, form: string | undefined) => string | undefined;

export class PatternError extends Error {}

type Part = { text: string } | { name: string; form: string | undefined } | { optional: Part[] };

const cache = new Map<string, Part[]>();

function parse(pattern: string): Part[] {
  const known = cache.get(pattern);
  if (known) return known;
  const root: Part[] = [];
  let inside: Part[] | null = null;
  for (const token of pattern.match(/\\[[\]]|\{[^{}[\]]*\}|\[|\]|[^{}[\]\\]+|[{}\\]/g) ?? []) {
    const into: Part[] = inside ?? root;
    if (token === '[' && inside === null) {
      inside = [];
    } else if (token === ']' && inside !== null) {
      root.push({ optional: inside });
      inside = null;
    } else if (/^\{.+\}$/.test(token)) {
      const [name = '', ...form] = token.slice(1, -1).split(':');
      into.push({ name, form: form.length === 0 ? undefined : form.join(':') });
    } else if (token === '\\[' || token === '\\]') {
      into.push({ text: token.slice(1) });
    } else if ('{}[]'.includes(token)) {
      throw new PatternError(`Mönstret "${pattern}" har en klammer som saknar sin motsvarighet.`);
    } else {
      into.push({ text: token });
    }
  }
  if (inside !== null) throw new PatternError(`Mönstret "${pattern}" har en hakparentes som inte stängs.`);
  if (cache.size > 1000) cache.clear();
  cache.set(pattern, root);
  return root;
}

/**
 * The pattern with its placeholders filled.
 * @throws PatternError for a bracket without its fellow or a placeholder `values` does not know (it answers undefined).
 */
export function fillPattern(pattern: string, values: PatternValues): string {
  const fill = (parts: readonly Part[]): { text: string; full: boolean } => {
    let text = '';
    let full = true;
    for (const part of parts) {
      if ('text' in part) text += part.text;
      else if ('name' in part) {
        const value = values(part.name, part.form);
        if (value === undefined)
          throw new PatternError(`Mönstret "${pattern}" har platshållaren {${part.name}}, som inte finns.`);
        if (value === '') full = false;
        text += value;
      } else {
        const inner = fill(part.optional);
        // a separator that would stand first has nothing to separate: "[{titel}][, {organisation}]" without a title
        if (inner.full) text += text === '' ? inner.text.replace(/^[,;\s]+/, '') : inner.text;
      }
    }
    return { text, full };
  };
  return fill(parse(pattern)).text;
}
