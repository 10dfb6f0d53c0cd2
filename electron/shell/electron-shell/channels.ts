/** The only two names that cross between Electron's processes. */
export const CALL_CHANNEL = 'justera:call';
export const EVENT_CHANNEL = 'justera:event';
