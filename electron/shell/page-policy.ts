/** What the page may do and where it lives: the same in both shells. */

/** The page's made-up origin in a browser. RFC 6761: a name under .invalid never resolves. */
export const BROWSER_ORIGIN = 'https://app.invalid';
/** The page's origin in Electron. */
export const ELECTRON_ORIGIN = 'app://bundle';

/** No eval, no inline script, no other origin; `frame-src blob:` and `plugin` frames are for printing a PDF the page holds. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // the one rule react-aria (usePress) puts in the page itself; without it a drag by touch would scroll
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // 'app' is ours (renderer), the other is how the editor's library reads what is pasted
  'trusted-types app ProseMirrorClipboard',
].join('; ');

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), local-fonts=()',
  'cache-control': 'no-store',
};
