import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { progressOn } from '../../cli/print/progress.ts';

/** What a stream shows of a run that is told at these seconds. */
function shown(isTTY: boolean, seconds: readonly number[]): string {
  let text = '';
  const write = (chunk: unknown, _encoding: string, done: () => void) => {
    text += String(chunk);
    done();
  };
  const stream = Object.assign(new Writable({ write }), { isTTY });
  const clock = [0, ...seconds];
  const progress = progressOn(stream, () => clock.shift() ?? seconds.at(-1)!);
  for (const [index] of seconds.entries()) progress.tell(index + 1, seconds.length);
  progress.end();
  return text;
}

test('a run of over two seconds shows the time left at a terminal', () => {
  expect(shown(true, [1, 1.9, 2.1, 5])).toMatch(/\d+ % · .+ left/);
});

test('a short run shows nothing, and a pipe never sees a bar', () => {
  expect(shown(true, [0.5, 1, 1.9])).toBe('');
  expect(shown(false, [1, 3, 60])).toBe('');
});
