/** How the browser is told to be nothing but our window: command line and first-start settings of its own profile. */

export type WindowOptions = {
  profileFolder: string;
  /** Shown at once, while the real page is made ready. */
  splash: string;
  size: { width: number; height: number };
  /** Where "save as" opens. */
  documents?: string;
  headless?: boolean;
  /** Only where the browser's sandbox can't work: started as root. */
  noSandbox?: boolean;
  extraFlags?: readonly string[];
};

const DISABLED_FEATURES = [
  'Translate',
  'AutofillServerCommunication',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'GlobalMediaControls',
  'PreconnectToSearch',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

export function browserFlags(options: WindowOptions): string[] {
  return [
    // A percent-encoded data: page; a raw one, or about:blank, opens an ordinary window with an address bar.
    `--app=data:text/html;charset=utf-8,${encodeURIComponent(options.splash)}`,
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profileFolder}`,
    `--window-size=${options.size.width},${options.size.height}`,
    // Everything through a proxy on a port that can't exist: neither page nor browser reaches any network.
    // (--host-resolver-rules would do the same, but the browser shows a warning bar for it.)
    '--proxy-server=127.0.0.1:0',
    '--proxy-bypass-list=<-loopback>',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--no-pings',
    '--metrics-recording-only',
    '--disable-breakpad',
    '--no-service-autorun',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-search-engine-choice-screen',
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-back-forward-cache',
    '--disk-cache-size=1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    // No keyring question for a profile that keeps no secrets.
    '--password-store=basic',
    '--use-mock-keychain',
    // Edge may start itself anew and lose the pipe's handles (microsoft/playwright#36292).
    '--edge-skip-compat-layer-relaunch',
    ...(options.headless ? ['--headless=new', '--hide-scrollbars'] : []),
    ...(options.noSandbox ? ['--no-sandbox', '--test-type'] : []),
    ...(options.extraFlags ?? []),
  ];
}

const BLOCK = 2;

export function profilePreferences(documents: string | undefined): unknown {
  return {
    credentials_enable_service: false,
    credentials_enable_autosignin: false,
    profile: {
      password_manager_enabled: false,
      default_content_setting_values: {
        notifications: BLOCK,
        geolocation: BLOCK,
        media_stream_camera: BLOCK,
        media_stream_mic: BLOCK,
        sensors: BLOCK,
        midi_sysex: BLOCK,
        popups: BLOCK,
        serial_guard: BLOCK,
        usb_guard: BLOCK,
        bluetooth_guard: BLOCK,
        hid_guard: BLOCK,
        clipboard: BLOCK,
        local_fonts: BLOCK,
        window_placement: BLOCK,
      },
    },
    autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
    translate: { enabled: false },
    search: { suggest_enabled: false },
    // titles tell which council is written for
    history: { saving_disabled: true },
    safebrowsing: { enabled: false },
    alternate_error_pages: { enabled: false },
    net: { network_prediction_options: 2 },
    // The one hole that neither the page's policy nor request interception closes.
    webrtc: {
      ip_handling_policy: 'disable_non_proxied_udp',
      multiple_routes_enabled: false,
      nonproxied_udp_enabled: false,
    },
    // Schemes the browser hands to other programs without asking; for any other it asks.
    policy: { url_blocklist: ['mailto:*', 'news:*', 'snews:*', 'tel:*', 'sms:*', 'webcal:*'] },
    signin: { allowed: false, allowed_on_next_startup: false },
    download: { prompt_for_download: true, ...(documents ? { default_directory: documents } : {}) },
    ...(documents ? { savefile: { default_directory: documents } } : {}),
    browser: { has_seen_welcome_page: true, show_home_button: false },
    spellcheck: { use_spelling_service: false },
  };
}
