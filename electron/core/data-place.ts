import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
} from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { posix, win32 } from 'node:path';
import { JusteraError } from './errors.ts';

/**
 * Whether a folder may hold the database. SQLite's log needs the locks and syncs of a local disk
 * (https://www.sqlite.org/useovernet.html), and a program that synchronises or a profile that roams copies the file without it.
 */
export type DataPlace = { kind: 'local' } | { kind: 'network' | 'roaming' | 'cloud'; what: string };

type Env = Readonly<Record<string, string | undefined>>;

/** What is asked of the system; another one in tests. */
export type PlaceProbes = {
  platform: NodeJS.Platform;
  env: Env;
  home: string;
  /** The path without links, mapped drives (which become \\server\share) and subst; throws when it is not there. */
  realPath(path: string): string;
  exists(path: string): boolean;
  list(path: string): string[];
  /** The kind of file system under a path as Linux numbers them, or null. */
  fileSystem(path: string): number | null;
  /** /proc/self/mounts, "" where there is none. */
  mounts(): string;
};

const SYSTEM: PlaceProbes = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  realPath: (path) => realpathSync.native(path),
  exists: existsSync,
  list: (path) => {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  },
  fileSystem: (path) => {
    try {
      return statfsSync(path).type;
    } catch {
      return null;
    }
  },
  mounts: () => {
    try {
      return readFileSync('/proc/self/mounts', 'utf8');
    } catch {
      return '';
    }
  },
};

/** Names of file systems that lie on another machine. */
const NETWORK_TYPES =
  /^(nfs4?|cifs|smb[23]?|smbfs|ncpfs|afs|ceph|coda|glusterfs|lustre|9p|davfs|webdav|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|s3fs|smbnetfs|cifs|onedriver))$/;
/** The same by number (statfs(2)); under one that is not in the table of mounts. */
const NETWORK_NUMBERS = new Map<number, string>([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9p'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** Folders of programs that synchronise, by the name of a folder on the way. */
const CLOUD_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( ?[-–].*)?$/i, 'OneDrive'],
  [/^sharepoint( ?[-–].*)?$/i, 'SharePoint'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(google ?drive( \(.*\))?|my drive|min enhet|drivefs|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(nextcloud|owncloud)\d*$/i, 'Nextcloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(pcloud ?drive|mega|megasync|seafile|sync\.com|tresorit|proton drive)$/i, 'en molntjänst'],
  [/^cloudstorage$/i, 'en molntjänst'],
];
/** Files such a program lays in the folder it synchronises. */
const CLOUD_MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^(\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.nextcloudsync\.log|\.owncloudsync\.log)$/, 'Nextcloud'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.tmp\.drivedownload$/, 'Google Drive'],
];
const CLOUD_VARIABLES: readonly (readonly [string, string])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
];

const paths = (platform: NodeJS.Platform): typeof posix => (platform === 'win32' ? win32 : posix);

/** A folder and all it lies in, innermost first. */
function ancestors(path: string, platform: NodeJS.Platform): string[] {
  const { dirname } = paths(platform);
  const found = [path];
  for (let at = path; dirname(at) !== at; at = dirname(at)) found.push(dirname(at));
  return found;
}

const isUnc = (path: string): boolean => /^([\\/]{2}(?![?.][\\/])|[\\/]{2}[?.][\\/]UNC[\\/])/i.test(path);
/** \\?\C:\data is C:\data, a local disk. */
const plain = (path: string): string => path.replace(/^[\\/]{2}[?.][\\/](?=[a-z]:)/i, '');

function inside(path: string, folder: string | undefined, platform: NodeJS.Platform): boolean {
  if (!folder) return false;
  const { relative, isAbsolute } = paths(platform);
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The path as the system sees it: of the innermost folder that is there, with the rest hung on. */
function realPathOf(path: string, probes: PlaceProbes): string {
  const { join, relative } = paths(probes.platform);
  for (const folder of ancestors(path, probes.platform)) {
    try {
      return join(probes.realPath(folder), relative(folder, path));
    } catch {
      // not there yet
    }
  }
  return path;
}

function linuxNetwork(path: string, probes: PlaceProbes): string | null {
  let longest = '';
  let type = '';
  for (const line of probes.mounts().split('\n')) {
    const [, at = '', kind = ''] = line.split(' ');
    const mount = at.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    if (mount === '' || !inside(path, mount, 'linux') || mount.length < longest.length) continue;
    longest = mount;
    type = kind;
  }
  if (NETWORK_TYPES.test(type)) return type;
  const there = ancestors(path, 'linux').find((folder) => probes.exists(folder));
  const number = there === undefined ? null : probes.fileSystem(there);
  return number === null ? null : (NETWORK_NUMBERS.get(number >>> 0) ?? null);
}

/** Where a folder lies, which need not be there yet. */
export function placeOfData(folder: string, probes: PlaceProbes = SYSTEM): DataPlace {
  const { platform, env } = probes;
  if (platform === 'win32' && isUnc(folder)) return { kind: 'network', what: folder };
  const asked = plain(folder);
  const real = realPathOf(asked, probes);
  if (platform === 'win32' && isUnc(real)) return { kind: 'network', what: real };
  if (platform === 'linux') {
    const type = linuxNetwork(real, probes);
    if (type !== null) return { kind: 'network', what: type };
  }
  for (const path of new Set([asked, plain(real)])) {
    const cloud = cloudOf(path, probes);
    if (cloud !== null) return { kind: 'cloud', what: cloud };
    if (platform === 'win32' && (inside(path, env['APPDATA'], platform) || /\\AppData\\Roaming(\\|$)/i.test(path)))
      return { kind: 'roaming', what: 'AppData\\Roaming' };
  }
  return { kind: 'local' };
}

function cloudOf(path: string, { platform, env, home, list }: PlaceProbes): string | null {
  for (const [variable, name] of CLOUD_VARIABLES)
    for (const [key, value] of Object.entries(env))
      if (key.toLowerCase() === variable.toLowerCase() && inside(path, value, platform)) return name;
  const { basename, dirname } = paths(platform);
  const way = ancestors(path, platform);
  for (const folder of way) for (const [pattern, name] of CLOUD_NAMES) if (pattern.test(basename(folder))) return name;
  // what stands above the home folder is the system's
  for (const folder of way) {
    if (folder === dirname(home) || dirname(folder) === folder) break;
    for (const file of list(folder)) for (const [pattern, name] of CLOUD_MARKS) if (pattern.test(file)) return name;
  }
  return null;
}

const WHY: Readonly<Record<Exclude<DataPlace['kind'], 'local'>, (what: string) => string>> = {
  network: () =>
    'Databasen ligger på en nätverksdisk. Där kan det du skriver gå förlorat när nätet sviktar. Välj en mapp på datorns egen disk; det som finns följer med.',
  cloud: (what) =>
    `Databasen ligger i en mapp som ${what} synkroniserar. Då kan två kopior av filen blandas ihop. Välj en mapp på datorns egen disk; det som finns följer med.`,
  roaming: () =>
    'Databasen ligger i en profil som flyttas mellan datorer. Då kan en gammal kopia läggas över den nya. Välj en mapp på datorns egen disk; det som finns följer med.',
};

/** @throws JusteraError data-place */
export function assertLocal(folder: string, probes: PlaceProbes = SYSTEM, field?: string): void {
  const place = placeOfData(folder, probes);
  if (place.kind === 'local') return;
  throw new JusteraError('data-place', WHY[place.kind](place.what), {
    detail: `${place.kind}: ${place.what}`,
    ...(field === undefined ? {} : { field }),
  });
}

/** Folders on local disks that would do instead, best first; only those that can be made and written to. */
export function localPlaces(probes: PlaceProbes = SYSTEM): string[] {
  const { platform, env } = probes;
  const { join } = paths(platform);
  const user = (env['USERNAME'] ?? env['USER'] ?? userInfo().username).replace(/[^\p{L}\p{N}._-]/gu, '_');
  const wanted =
    platform === 'win32'
      ? [
          ...(env['LOCALAPPDATA'] ? [join(env['LOCALAPPDATA'], 'Justera')] : []),
          join(env['SystemDrive'] ?? 'C:', '\\', 'Justera', user),
        ]
      : platform === 'darwin'
        ? [join('/Users/Shared/Justera', user)]
        : [join('/var/lib/justera', user), join('/var/tmp', `justera-${user}`)];
  return wanted.filter((folder) => placeOfData(folder, probes).kind === 'local' && canBeMade(folder, probes));
}

function canBeMade(folder: string, probes: PlaceProbes): boolean {
  const there = ancestors(folder, probes.platform).find((one) => probes.exists(one));
  if (there === undefined) return false;
  try {
    accessSync(there, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws JusteraError read-only-folder naming the field */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new JusteraError('read-only-folder', `Det går inte att skriva i mappen ”${folder}”. Välj en annan mapp.`, {
      field: 'folder',
      cause: error,
    });
  }
}
