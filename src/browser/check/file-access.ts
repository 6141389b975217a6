import type { FileAccess } from '../../registers/checks/open.ts';

/** As much as is read at once: enough to be fast, little enough to be heard when it shall end. */
const pieceSize = 1 << 20;

/** A file the reader chose, for the checks: it is read piece by piece where it lies and goes nowhere. */
export function accessTo(file: File): FileAccess {
  const bytes = async (from: number, length: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(from, from + length).arrayBuffer());
  return {
    kind: () => Promise.resolve('file'),
    read: (_path, position, length) => bytes(position, length),
    async *chunks() {
      let next = bytes(0, pieceSize);
      for (let at = 0; at < file.size; at += pieceSize) {
        const piece = await next;
        // The next piece comes while this one is checked.
        next = bytes(at + pieceSize, pieceSize);
        next.catch(() => undefined);
        yield piece;
      }
    },
  };
}
