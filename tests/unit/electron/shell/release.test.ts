/** What an administrator relies on in the installers, and Electron's points 16 and 19. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APP_ROOT } from '../../../../electron/core/app-root.ts';

const read = (name: string): string => readFileSync(join(APP_ROOT, name), 'utf8');
const config = read('electron-builder.yml');
const section = (name: string): string => new RegExp(`^${name}:\\n((?:[ #].*\\n|\\n)*)`, 'm').exec(config)?.[1] ?? '';

it('Electron is pinned to one version (16)', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

describe('fuses (19)', () => {
  it.each([
    ['runAsNode', false],
    ['enableCookieEncryption', true],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('%s is %s', (fuse, on) => expect(section('electronFuses')).toContain(`  ${fuse}: ${on}\n`));
});

it('asks no server for a newer version', () => {
  expect(config).toMatch(/^publish: null$/m);
  expect(read('package.json')).not.toContain('electron-updater');
});

it('installs for the whole machine, in Swedish, and leaves the minutes when it is taken away', () => {
  for (const installer of ['nsis', 'msi']) expect(section(installer)).toContain('perMachine: true');
  expect(section('nsis')).toContain("language: '1053'");
  expect(section('nsis')).toContain('deleteAppDataOnUninstall: false');
});
