import { installPackages, mayInstallPackages, missingPackages } from '../../electron/launch/debian-packages.ts';

/** Debian's names of the programs the tests hold our documents and windows against. */
const NEEDED = [
  'chromium',
  'qpdf',
  'poppler-utils',
  'libreoffice-writer-nogui',
  'imagemagick',
  'python3',
  'strace',
  'default-jre-headless',
  'maven',
];

/** Installs what is missing, where that is allowed; else tells what is not there. */
export function installNeededPrograms(): void {
  if (!mayInstallPackages()) return;
  const missing = missingPackages(NEEDED);
  if (missing.length === 0) return;
  console.log(`Installing what the tests need: ${missing.join(', ')}`);
  if (!installPackages(missing))
    console.log(`Not installed: ${missingPackages(missing).join(', ')}. Tests that need it are skipped.`);
}
