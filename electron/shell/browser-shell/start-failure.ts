/** Why an installed browser did not become our window, as far as it can be told, and what the user can do about it. */
export type StartFailure =
  | 'no-display'
  | 'debugging-forbidden'
  | 'devtools-forbidden'
  | 'sign-in-forced'
  | 'address-blocked'
  | 'profile-forced'
  | 'sandbox'
  | 'too-old'
  | 'unknown';

export type StartFacts = {
  stderr: string;
  error: string;
  /** The browser's windows when it gave up. */
  targets: readonly { type: string; url: string }[];
  attachError?: string | undefined;
};

export function recogniseFailure({ stderr, error, targets, attachError }: StartFacts): StartFailure {
  if (/remote debugging is disallowed/i.test(stderr)) return 'debugging-forbidden';
  if (/Missing X server|Unable to open X display|Failed to connect to Wayland/i.test(stderr)) return 'no-display';
  if (/No usable sandbox|running as root without --no-sandbox/i.test(stderr)) return 'sandbox';
  if (targets.some(({ url }) => /^(chrome|edge):\/\/profile-picker/.test(url))) return 'sign-in-forced';
  if (/ERR_BLOCKED_BY_ADMINISTRATOR/.test(error)) return 'address-blocked';
  if (error.includes('profile-forced')) return 'profile-forced';
  if (error.includes('too-old')) return 'too-old';
  if (attachError !== undefined) return 'devtools-forbidden';
  return 'unknown';
}

const ASK_IT = 'Be IT-avdelningen ändra inställningen, eller installera Justera med installationsprogrammet.';

export const FAILURE_TEXTS: Readonly<Record<StartFailure, string>> = {
  'no-display': 'Datorn har ingen skärm som fönstret kan visas på.',
  'debugging-forbidden': `Datorns regler förbjuder att ett annat program öppnar webbläsaren (RemoteDebuggingAllowed). ${ASK_IT}`,
  'devtools-forbidden': `Datorns regler stänger av webbläsarens utvecklarverktyg, som fönstret behöver (DeveloperToolsAvailability). ${ASK_IT}`,
  'sign-in-forced': `Datorns regler kräver inloggning i webbläsaren innan ett fönster kan öppnas (BrowserSignin). ${ASK_IT}`,
  'address-blocked': `Datorns regler blockerar programmets egen adress (URLBlocklist). Be IT-avdelningen tillåta app.invalid, som aldrig lämnar datorn.`,
  'profile-forced': `Datorns regler tvingar webbläsaren att använda din egen profil (UserDataDir), och den vill Justera inte röra. ${ASK_IT}`,
  sandbox: 'Webbläsarens skydd (sandlådan) fungerar inte för den här användaren. Starta Justera som vanlig användare.',
  'too-old': 'Webbläsaren är för gammal. Uppdatera den och starta Justera igen.',
  unknown: 'Webbläsaren svarade inte. Starta Justera igen, eller uppdatera webbläsaren.',
};

/**
 * A UserDataDir policy makes the browser take its profile elsewhere, whatever --user-data-dir says: then this would be
 * the user's own profile. The browser's lock shows where it really is.
 */
export function usesProfile(folder: string, exists: (name: string) => boolean): boolean {
  return ['SingletonLock', 'lockfile', 'Local State'].some((name) => exists(`${folder}/${name}`));
}
