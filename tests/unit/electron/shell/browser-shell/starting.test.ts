import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserFlags, profilePreferences } from '../../../../../electron/shell/browser-shell/browser-flags.ts';
import { browserCandidates, findBrowser } from '../../../../../electron/shell/browser-shell/find-browser.ts';
import { launchBrowser } from '../../../../../electron/shell/browser-shell/launch-browser.ts';
import {
  FAILURE_TEXTS,
  recogniseFailure,
  type StartFailure,
  usesProfile,
} from '../../../../../electron/shell/browser-shell/start-failure.ts';
import { temporaryFolder } from '../../../../builders/core.ts';

describe('finding a browser', () => {
  const windows = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const nowhere = (): undefined => undefined;

  it('takes Edge where Windows keeps it, and Chrome before it', () => {
    expect(findBrowser('win32', windows, (file) => file === edge, nowhere)).toBe(edge);
    expect(findBrowser('win32', windows, (file) => [edge, chrome].includes(file), nowhere)).toBe(chrome);
  });
  it('asks Windows’ own list when it lies elsewhere', () => {
    const odd = 'D:\\Program\\msedge.exe';
    const registered = (program: string) => (program === 'msedge.exe' ? odd : undefined);
    expect(findBrowser('win32', windows, (file) => file === odd, registered)).toBe(odd);
  });
  it('does not look in relative folders of the path', () => {
    const files = browserCandidates('linux', { PATH: '.:/usr/bin:bin' });
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((file) => file.startsWith('/usr/bin/'))).toBe(true);
  });
  it('passes over a snap, which can’t write where the window’s profile lies', () => {
    expect(findBrowser('linux', { PATH: '/snap/bin' }, () => true)).toBeUndefined();
  });
  it('answers undefined when there is none', () =>
    expect(findBrowser('linux', { PATH: '/usr/bin' }, () => false)).toBeUndefined());
});

describe('command line', () => {
  const flags = (more: object = {}) =>
    browserFlags({ profileFolder: '/p', splash: '<p>å', size: { width: 1, height: 2 }, ...more });
  it('opens a pipe, never a port, and keeps the sandbox', () => {
    expect(flags()).toContain('--remote-debugging-pipe');
    expect(flags().join(' ')).not.toMatch(
      /remote-debugging-port|no-sandbox|disable-web-security|test-type|enable-automation/,
    );
  });
  it('starts with an encoded address, or the window would have an address bar', () => {
    expect(flags()[0]).toBe('--app=data:text/html;charset=utf-8,%3Cp%3E%C3%A5');
  });
  it('leads to no network', () => expect(flags()).toContain('--proxy-server=127.0.0.1:0'));
  it('denies every permission by the profile', () => {
    const { profile } = profilePreferences(undefined) as { profile: { default_content_setting_values: object } };
    expect(new Set(Object.values(profile.default_content_setting_values))).toEqual(new Set([2]));
  });
});

it('writes down neither addresses nor titles', async () => {
  const profileFolder = join(temporaryFolder(), 'window');
  const browser = launchBrowser(process.execPath, { profileFolder, splash: '', size: { width: 1, height: 1 } });
  browser.child.kill();
  await browser.exited;
  expect(statSync(join(profileFolder, 'Default', 'Sessions')).isFile()).toBe(true);
  const preferences: unknown = JSON.parse(readFileSync(join(profileFolder, 'Default', 'Preferences'), 'utf8'));
  expect(preferences).toMatchObject({ history: { saving_disabled: true } });
});

describe('why it did not open', () => {
  const facts = { stderr: '', error: '', targets: [] };
  const picker = [{ type: 'browser_ui', url: 'edge://profile-picker/?startup' }];
  it.each<[StartFailure, object]>([
    ['debugging-forbidden', { stderr: 'DevTools remote debugging is disallowed by the system admin.' }],
    ['no-display', { stderr: 'Missing X server or $DISPLAY' }],
    ['sandbox', { stderr: 'No usable sandbox!' }],
    ['address-blocked', { error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR' }],
    ['sign-in-forced', { targets: picker }],
    ['profile-forced', { error: 'Error: profile-forced' }],
    ['too-old', { error: 'Error: too-old: Chrome/99' }],
    ['devtools-forbidden', { attachError: 'Not allowed' }],
    ['unknown', { error: 'x' }],
  ])('%s', (failure, known) => {
    expect(recogniseFailure({ ...facts, ...known })).toBe(failure);
    expect(FAILURE_TEXTS[failure]).toMatch(/[åäö].*\.$/);
  });
  it('sees by its lock whether the browser took the profile it was given', () => {
    expect(usesProfile('/p', (file) => file === '/p/SingletonLock')).toBe(true);
    expect(usesProfile('/p', () => false)).toBe(false);
  });
});
