/**
 * A chosen file as the core is given it. Of one that is larger than `most` only as much as shows that it is: it is refused for its
 * size, and nobody waits for the rest, which may be a film of gigabytes.
 */
export async function readFile(file: File, most: number): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, bytes: new Uint8Array(await file.slice(0, most + 1).arrayBuffer()) };
}
