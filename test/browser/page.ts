/** What the page can be asked for by name. */
import { Simulation } from '../../engine/index.ts';
import { hashed } from './hashed.ts';
import { lived } from './lived.ts';

interface BrowserWorker {
  addEventListener(type: 'message', listen: (event: { data: string }) => void): void;
  addEventListener(type: 'error', listen: (event: { message: string }) => void): void;
  postMessage(seed: number): void;
}
declare const Worker: new (url: string, options: { type: 'module' }) => BrowserWorker;

const inPage = (seed: number): Promise<string> => lived(hashed, seed);

function inWorker(seed: number): Promise<string> {
  const worker = new Worker('/worker.js', { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(seed);
  });
}

/** The engine of the library as it is built. */
async function asBuilt(seed: number): Promise<string> {
  const file = '/dist/index.js';
  const library = (await import(/* @vite-ignore */ file)) as { Simulation: typeof Simulation };
  if (library.Simulation === Simulation) throw new Error('this is not another build');
  return lived(hashed, seed, library.Simulation);
}

Object.assign(globalThis, { inPage, inWorker, asBuilt });
