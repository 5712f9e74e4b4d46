import type { CompareIo } from './compare.ts';

/** Where a command reads paths from and writes to; the process in earnest, buffers in tests. */
export interface Io extends CompareIo {
  /** Folder from which relative paths are read. */
  readonly cwd: string;
}
