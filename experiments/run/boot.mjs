// Starts a worker written in TypeScript when formwork runs from its sources: Node 20 starts only JavaScript.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
