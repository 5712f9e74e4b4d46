import { render } from 'preact';
import { App } from './app.tsx';
import { threads } from './runs/threads.ts';
import { warmUp } from './runs/warm-up.ts';
import './style.css';

/** Milliseconds for somebody to have begun to read. */
const SETTLED = 3_000;

render(<App />, document.querySelector('#page')!);
setTimeout(() => {
  if (!threads.busy) void warmUp(threads);
}, SETTLED);
