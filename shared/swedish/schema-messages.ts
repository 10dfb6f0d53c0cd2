import { z } from 'zod';

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
  null: 'null',
};

const EMPTY = { undefined: 'saknas', null: 'är null' } as const;

function got(input: unknown): string | undefined {
  if (input === undefined) return EMPTY.undefined;
  return input === null ? EMPTY.null : undefined;
}

/** What zod found wrong, in plain Swedish that continues "Fältet x är fel: …". Schemas' own messages win over these. */
const message: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_WORDS[issue.expected] ?? issue.expected;
      const empty = got(issue.input);
      return empty === undefined ? `här ska stå ${expected}.` : `värdet ${empty}; här ska stå ${expected}.`;
    }
    case 'invalid_value':
      return `här ska stå ${issue.values.map((v) => JSON.stringify(v)).join(' eller ')}.`;
    case 'unrecognized_keys':
      return `okänt fält ${issue.keys.map((k) => `”${k}”`).join(', ')}. Ta bort det eller rätta stavningen.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `texten är längre än ${issue.maximum} tecken.`
        : `värdet får vara högst ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'texten är tom.'
        : `värdet måste vara minst ${issue.minimum}.`;
    case 'invalid_format':
      return `texten har fel form${issue.format === 'regex' ? '' : ` (${issue.format})`}.`;
    case 'invalid_union':
      return 'värdet passar inte någon av de former som är tillåtna.';
    default:
      return 'värdet går inte att använda.';
  }
};

/** Makes every schema speak Swedish. Called once by each entry of the program. */
export function speakSwedish(): void {
  z.config({ customError: message });
}
