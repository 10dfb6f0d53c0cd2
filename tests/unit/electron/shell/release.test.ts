/** What an administrator relies on in the installers, and Electron's points 16 and 19. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FuseConfig, FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { APP_ROOT } from '../../../../electron/core/app-root.ts';
import { temporaryFolder } from '../../../builders/core.ts';

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

  // the built program's own wire is read back by tests/tools/packaged-app.ts; here that of a file with a wire like Electron's
  it('are read back as they were configured, every one', async () => {
    const program = join(temporaryFolder(), 'program');
    const { ENABLE, DISABLE } = FuseState;
    // electronjs.org/docs/latest/tutorial/fuses: what Electron is shipped with
    const shipped = [ENABLE, DISABLE, ENABLE, ENABLE, DISABLE, DISABLE, DISABLE, ENABLE];
    const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
    writeFileSync(program, Buffer.from([...Buffer.from(`x${sentinel}`), 1, shipped.length, ...shipped, 0, 0]));
    const configured = [...section('electronFuses').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(
      ([, name = '', on]) =>
        [`${name[0]?.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options, on === 'true'] as const,
    );
    const config = Object.fromEntries(configured.map(([name, on]) => [FuseV1Options[name], on]));
    const before = await getCurrentFuseWire(program);
    await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...config } as FuseConfig);
    const wire = await getCurrentFuseWire(program);
    const set = (of: typeof wire) =>
      Object.fromEntries(configured.map(([name]) => [name, of[FuseV1Options[name]] === ENABLE]));
    expect(configured).toHaveLength(shipped.length);
    expect(set(wire)).toEqual(Object.fromEntries(configured));
    // the control: as Electron is shipped it would not do
    expect(set(before)).not.toEqual(Object.fromEntries(configured));
  });
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
