/** Debian packages, installed where that may be done without asking: on Debian, as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function mayInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Those of the packages that are not installed. */
export function missingPackages(names: readonly string[]): string[] {
  return names.filter((name) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of dpkg-query's
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
    return !stdout?.includes('install ok installed');
  });
}

/** True when they are installed afterwards. */
export function installPackages(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return missingPackages(names).length === 0;
}
