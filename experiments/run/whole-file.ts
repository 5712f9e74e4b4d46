import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** A file could not be written; the message names it and says why. */
export class WriteFailure extends Error {}

/**
 * A file that exists only when it is whole: written beside its place under a temporary name, renamed when done,
 * removed when abandoned. Every error of the disk becomes one WriteFailure.
 */
export class WholeFile {
  readonly #path: string;
  readonly #stream: WriteStream;
  #error: Error | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#stream = createWriteStream(this.#temporary);
    this.#stream.on('error', (error) => (this.#error = error));
  }

  get #temporary(): string {
    return `${this.#path}.tmp`;
  }

  /** Resolves when the bytes have been handed to the disk, so that a slow disk slows the writer. */
  async write(bytes: Uint8Array | string): Promise<void> {
    await this.#done((callback) => this.#stream.write(bytes, callback));
  }

  /** Puts the whole file in its place. */
  async finish(): Promise<void> {
    await this.#done((callback) => this.#stream.end(callback));
    await rename(this.#temporary, this.#path).catch((error: Error) => this.#fail(error));
  }

  /** Leaves nothing behind; what stood at the path before stays. */
  async abandon(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#stream.closed) return resolve();
      this.#stream.once('close', resolve).destroy();
    });
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }

  async #done(act: (callback: (error?: Error | null) => void) => void): Promise<void> {
    if (this.#error) this.#fail(this.#error);
    await new Promise<void>((resolve, reject) => {
      act((error) => (error ? reject(error) : resolve()));
    }).catch((error: Error) => this.#fail(this.#error ?? error));
  }

  #fail(error: Error): never {
    throw new WriteFailure(`could not write "${this.#path}": ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'the folder does not exist',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) || error.message;
}
