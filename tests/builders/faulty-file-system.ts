import { type FileHandle, open, readFile, rename, unlink } from 'node:fs/promises';
import type { FileSystem } from '../../electron/core/files/write-atomically.ts';

export const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

export type Faults = {
  /** Called before every operation with its name and number (from 1); an error it returns is what the operation fails with. */
  fail?: (operation: string, count: number) => Error | undefined;
  /** How many of the bytes offered one `write` takes. */
  takes?: (offered: number) => number;
};

/** The real file system with faults, and a record of what was asked of it. Waiting takes no time but is added up. */
export function faultyFileSystem(faults: Faults): FileSystem & { operations: string[]; waited: number } {
  const operations: string[] = [];
  const check = (operation: string): void => {
    operations.push(operation);
    const error = faults.fail?.(operation, operations.length);
    if (error !== undefined) throw error;
  };
  const handleWithFaults = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        if (name === 'write') {
          return async (bytes: Uint8Array, at: number, length: number) => {
            check('write');
            return target.write(bytes, at, faults.takes?.(length) ?? length);
          };
        }
        if (name === 'sync') {
          return async () => {
            check('sync');
            await target.sync();
          };
        }
        if (name === 'close') {
          return async () => {
            // The handle is freed all the same, as the operating system does.
            await target.close();
            check('close');
          };
        }
        return Reflect.get(target, name, target);
      },
    });
  const system = {
    operations,
    waited: 0,
    open: (async (path: string, flags: string) => {
      check(`open ${flags}`);
      return handleWithFaults(await open(path, flags));
    }) as FileSystem['open'],
    async readFile(path: string) {
      check('read');
      return readFile(path);
    },
    async rename(from: string, to: string) {
      check('rename');
      await rename(from, to);
    },
    async unlink(path: string) {
      check('unlink');
      await unlink(path);
    },
    async sleep(milliseconds: number) {
      system.waited += milliseconds;
    },
  };
  return system;
}
