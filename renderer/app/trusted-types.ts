/**
 * The only place where the page makes an address the browser will run a script from: pdf.js's worker. Everything that is not a
 * file of the page itself is refused.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;

const rules = {
  createScriptURL(url: string): string {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('Only the page’s own scripts.');
    return url;
  },
};

const policy = trustedTypes?.createPolicy('app', rules) ?? rules;

export const ownScript = (url: string): string => policy.createScriptURL(url);
