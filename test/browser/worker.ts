/** A Web Worker that answers a seed with what was lived under it. */
import { hashed } from './hashed.ts';
import { lived } from './lived.ts';

interface WorkerScope {
  addEventListener(type: 'message', listen: (event: { data: number }) => void): void;
  postMessage(text: string): void;
}

const scope = globalThis as unknown as WorkerScope;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
scope.addEventListener('message', ({ data }) => void lived(hashed, data).then((text) => scope.postMessage(text)));
