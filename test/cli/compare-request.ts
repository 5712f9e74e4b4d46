import { Writable } from 'node:stream';
import type { CompareIo } from '../../cli/compare.ts';
import { fromSource } from '../../experiments/run/worker-file.ts';
import type { CompareRequest } from '../../scenarios/scenario.ts';
import { fakeDesign } from '../experiments/fake-simulation.ts';

/** A resolved request for the fake engine. */
export function fakeRequest(changes: Partial<CompareRequest> = {}): CompareRequest {
  const { place, people, years, warmUp, replications, world, warmUpRules, regimes } = fakeDesign();
  const numbers = { people, years, warmUp, replications, threads: 2 };
  const compared = regimes.map(({ name, rules }) => ({
    name,
    rules,
    file: {} as CompareRequest['regimes'][0]['file'],
  }));
  const settings = {
    asked: 'somewhere',
    seed: 'formwork',
    world,
    ownWorld: {},
    knockout: [],
    equalise: [],
    shocks: [],
    warmUpRules,
  };
  return { place, ...numbers, ...settings, regimes: compared, ...changes };
}

/** Streams that keep what is written, and the fake engine behind the threads. */
export function captured(changes: Partial<CompareIo> = {}) {
  const kept = { out: '', err: '' };
  const stdout = { write: (text: string) => (kept.out += text) };
  const stderr = new Writable({
    write(text, _encoding, done) {
      kept.err += String(text);
      done();
    },
  });
  const worker = fromSource(new URL('../experiments/fake-worker.ts', import.meta.url));
  return { kept, io: { stdout, stderr, env: {}, worker, ...changes } as CompareIo };
}
