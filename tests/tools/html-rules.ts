import { HtmlValidate } from 'html-validate';

/**
 * html-validate's rules of the HTML standard and of WCAG 2.2. Left out: what is a matter of taste (long titles are for search
 * engines, and a meeting's title is as long as it is).
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
});

/** What the HTML standard has to say against a page, one line per error; [] when it conforms. */
export async function htmlErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${html.split('\n')[line - 1]?.slice(0, 160)})`),
  );
}
