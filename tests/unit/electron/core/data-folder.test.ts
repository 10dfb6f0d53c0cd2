import { expect, it } from 'vitest';
import { dataFolder } from '../../../../electron/core/data-folder.ts';

it('never lies in a roaming folder on Windows', () => {
  const env = { APPDATA: 'C:\\Users\\eva\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local' };
  expect(dataFolder(env, 'win32', 'C:\\Users\\eva')).toBe('C:\\Users\\eva\\AppData\\Local\\Justera');
  expect(dataFolder({}, 'win32', 'C:\\Users\\eva')).toBe('C:\\Users\\eva\\AppData\\Local\\Justera');
});

it('follows the XDG specification on Linux', () => {
  expect(dataFolder({}, 'linux', '/home/eva')).toBe('/home/eva/.local/share/justera');
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/eva')).toBe('/data/justera');
  expect(dataFolder({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/eva')).toBe('/home/eva/.local/share/justera');
});

it('is where JUSTERA_DATA says', () => expect(dataFolder({ JUSTERA_DATA: '/x' }, 'linux', '/home/eva')).toBe('/x'));
