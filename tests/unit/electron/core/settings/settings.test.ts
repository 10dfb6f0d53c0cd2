import { expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../../../../builders/core.ts';

test('a folder for files is given whole, or refused at its field and nothing is kept of it', async () => {
  const core = await testCore();
  for (const exportFolder of ['Protokoll', '../Protokoll', './x', '~/Protokoll']) {
    const error = await core.refused('settings.set', { exportFolder, theme: 'dark' });
    expect(error).toMatchObject({ code: 'invalid-input', field: 'exportFolder' });
    expect(error.message).toContain('hela sökvägen');
  }
  expect(await core.call('settings.get', null)).toMatchObject({ exportFolder: '', theme: 'system' });
  const folder = temporaryFolder();
  expect(await core.call('settings.set', { exportFolder: folder })).toMatchObject({ exportFolder: folder });
  expect(await core.call('settings.set', { exportFolder: '' })).toMatchObject({ exportFolder: '' });
});
