import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal, quotePath } from '../scenarios/refusal.ts';
import { hexHash } from './requests/canonical.ts';

/** Another process works in the folder. */
export class FolderHeld extends Refusal {}

/**
 * Sees to it that one process at a time works in a folder: whoever holds it listens at a local socket made from its name, which
 * falls silent with the process, however that ends. Throws FolderHeld where another does; resolves to what gives it back.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder);
  const server = (await listening(address)) ?? (await afterSilence(address));
  if (server === undefined) {
    throw new FolderHeld(`another formwork serve works in ${quotePath(folder)}; stop it, or give another --data`);
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function addressOf(folder: string): string {
  const name = `formwork-${hexHash(path.resolve(folder), 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** Undefined where the address is taken. */
function listening(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address);
  });
}

/** A socket that nobody answers is what a killed process left. */
async function afterSilence(address: string): Promise<Server | undefined> {
  if (await answered(address)) return undefined;
  rmSync(address, { force: true });
  return listening(address);
}

function answered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
