import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { type DataPlace, localPlaces, type PlaceProbes, placeOfData } from '../../../../electron/core/data-place.ts';

const probes = (given: Partial<PlaceProbes>): PlaceProbes => ({
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local', APPDATA: 'C:\\Users\\eva\\AppData\\Roaming' },
  home: 'C:\\Users\\eva',
  realPath: (path) => path,
  exists: () => true,
  list: () => [],
  fileSystem: () => null,
  mounts: () => '',
  ...given,
});
/** GetFinalPathNameByHandle, which realpath asks on Windows, names the share behind a mapped drive and the folder behind subst. */
const mapped = probes({
  realPath: (path) =>
    path
      .replace(/^H:/i, '\\\\?\\UNC\\filsrv01\\hem$\\eva')
      .replace(/^P:/i, '\\\\kommun.local\\dfs\\gemensam')
      .replace(/^S:/i, 'D:\\subst'),
});
const onedrive = probes({
  env: { OneDriveCommercial: 'C:\\Users\\eva\\Exempelby kommun', ONEDRIVE: 'C:\\Users\\eva\\Exempelby kommun' },
});

type Case = [path: string, kind: DataPlace['kind'], probes?: PlaceProbes];
const WINDOWS: Case[] = [
  ['C:\\Users\\eva\\AppData\\Local\\Justera', 'local'],
  ['D:\\Justera', 'local'],
  ['C:\\ProgramData\\Justera\\eva', 'local'],
  ['\\\\?\\C:\\Users\\eva\\AppData\\Local\\Justera', 'local'],
  ['C:\\Users\\eva\\Documents\\Onedrivefri mapp', 'local'],
  ['C:\\Dropboxar\\x', 'local'],
  ['S:\\data', 'local', mapped],
  ['\\\\filsrv01\\hem$\\eva', 'network'],
  ['//filsrv01/hem$/eva', 'network'],
  ['\\\\?\\UNC\\filsrv01\\hem$', 'network'],
  ['\\\\wsl$\\Debian\\home', 'network'],
  ['\\\\server@SSL\\DavWWWRoot\\x', 'network'],
  ['\\\\kommun.local\\dfs\\hem', 'network'],
  ['H:\\Justera', 'network', mapped],
  ['h:\\', 'network', mapped],
  ['P:\\råd\\Justera', 'network', mapped],
  ['C:\\Users\\eva\\AppData\\Roaming\\Justera', 'roaming'],
  ['D:\\Profiler\\eva\\AppData\\Roaming', 'roaming'],
  ['C:\\Users\\eva\\OneDrive\\Justera', 'cloud'],
  ['C:\\Users\\eva\\OneDrive - Exempelby kommun\\Dokument', 'cloud'],
  ['C:\\Users\\eva\\OneDrive – Växjö kommun\\Dokument', 'cloud'],
  ['C:\\Users\\eva\\Exempelby kommun\\Dokument', 'cloud', onedrive],
  ['c:\\users\\eva\\exempelby kommun\\Dokument', 'cloud', onedrive],
  ['C:\\Users\\eva\\Dropbox\\x', 'cloud'],
  ['C:\\Users\\eva\\Dropbox (Kommunen)\\x', 'cloud'],
  ['G:\\Min enhet\\Justera', 'cloud'],
  ['G:\\My Drive\\Justera', 'cloud'],
  ['C:\\Users\\eva\\iCloudDrive\\x', 'cloud'],
  ['C:\\Users\\eva\\Nextcloud\\x', 'cloud'],
  ['C:\\Users\\eva\\Box Sync\\x', 'cloud'],
  ['C:\\Users\\eva\\moln\\x', 'cloud', probes({ list: (path) => (path.endsWith('moln') ? ['.sync_1a2b3c.db'] : []) })],
  ['C:\\Users\\eva\\moln\\x', 'cloud', probes({ list: (path) => (path.endsWith('moln') ? ['.dropbox'] : []) })],
];
const MOUNTS = `/dev/sda1 / ext4 rw 0 0
fil:/hem /home nfs4 rw 0 0
//fil/g /mnt/gemensam\\040mapp cifs rw 0 0
/dev/sdb1 /home/lokal ext4 rw 0 0
x /home/lokal/fjärr fuse.sshfs rw 0 0`;
const linux = probes({ platform: 'linux', env: {}, home: '/home/eva', mounts: () => MOUNTS });
const LINUX: Case[] = [
  ['/var/lib/justera', 'local', linux],
  ['/home/lokal/eva', 'local', linux],
  ['/home/eva/.local/share/justera', 'network', linux],
  ['/mnt/gemensam mapp/x', 'network', linux],
  ['/mnt/gemensam mapparna', 'local', linux],
  ['/home/lokal/fjärr/x', 'network', linux],
  ['/srv/x', 'network', probes({ ...linux, fileSystem: () => 0xff534d42 })],
  ['/srv/x', 'network', probes({ ...linux, fileSystem: () => 0xff534d42 | 0 })],
  ['/home/lokal/Nextcloud/x', 'cloud', linux],
  ['/länk', 'network', probes({ ...linux, realPath: (path) => path.replace('/länk', '/home/eva') })],
  ['/Users/eva/Library/Mobile Documents/x', 'cloud', probes({ platform: 'darwin', env: {}, home: '/Users/eva' })],
  [
    '/Users/eva/Library/CloudStorage/OneDrive-Kommun/x',
    'cloud',
    probes({ platform: 'darwin', env: {}, home: '/Users/eva' }),
  ],
];

test.each([...WINDOWS, ...LINUX])('%s is %s', (path, kind, given) => {
  expect(placeOfData(path, given ?? probes({})).kind).toBe(kind);
});

test('this machine’s own temporary folder is local, and a local folder is found to offer', () => {
  expect(placeOfData(tmpdir())).toEqual({ kind: 'local' });
  if (process.platform === 'linux') expect(localPlaces().length).toBeGreaterThan(0);
});
