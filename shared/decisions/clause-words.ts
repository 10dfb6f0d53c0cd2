import { cleanText } from '../swedish/clean-text.ts';

/** "att godkänna förslaget" with the leading "att" put there once, whatever was typed. */
export function withAtt(clause: string): string {
  const text = cleanText(clause).trim();
  return /^att\s/i.test(text) ? text.replace(/^att/i, 'att') : `att ${text}`;
}
