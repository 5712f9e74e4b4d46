import { expect, test } from 'vitest';
import { KeptRuns, type TellShare } from '../../viz/state/kept-runs.ts';

/** A run that is told when to end. */
function slow() {
  const given: { tell?: TellShare<string>; end?: (value: string) => void; fail?: (error: Error) => void } = {};
  const work = (tell: TellShare<string>, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      Object.assign(given, { tell, end: resolve, fail: reject });
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
    });
  return { given, work };
}

test('a run tells how far it is and what there is so far, and is kept when it is done', async () => {
  const runs = new KeptRuns<string>();
  const { given, work } = slow();
  const done = runs.start('a', work);
  given.tell!(0.5, 'half');
  given.tell!(0.75);
  expect(runs.of('a')).toMatchObject({ kind: 'running', share: 0.75, partial: 'half' });
  given.end!('whole');
  await done;
  expect(runs.of('a')).toMatchObject({ kind: 'done', value: 'whole' });
  let again = false;
  await runs.start('a', async () => ((again = true), 'other'));
  expect([again, runs.of('a')]).toMatchObject([false, { value: 'whole' }]);
});

test('a stopped run keeps what there was, and another question stops the one before', async () => {
  const runs = new KeptRuns<string>();
  const first = slow();
  const begun = runs.start('a', first.work);
  first.given.tell!(0.2, 'some');
  const second = slow();
  const next = runs.start('b', second.work);
  await begun;
  expect(runs.of('a')).toEqual({ kind: 'stopped', partial: 'some' });
  second.given.end!('b done');
  await next;
  expect(runs.finishedBefore('b')).toBeUndefined();
  expect(runs.finishedBefore('a')).toEqual({ key: 'b', value: 'b done' });
});

test('a run that fails says why, and may be tried again', async () => {
  const runs = new KeptRuns<string>();
  await runs.start('a', () => Promise.reject(new Error('nobody had both')));
  expect(runs.of('a')).toEqual({ kind: 'failed', message: 'nobody had both' });
  await runs.start('a', () => Promise.resolve('now'));
  expect(runs.of('a')).toMatchObject({ kind: 'done', value: 'now' });
});
