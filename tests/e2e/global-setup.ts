import { buildIfNeeded } from '../../electron/build.ts';
import { findElectron } from '../../electron/launch/find-electron.ts';

export default async function globalSetup(): Promise<void> {
  await buildIfNeeded(findElectron() ? ['page', 'electron'] : ['page']);
}
