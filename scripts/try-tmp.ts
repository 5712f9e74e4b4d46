import { DIP } from './findings/dip.ts';
import { HUMPS } from './findings/humps.ts';
import { HYSTERESIS } from './findings/hysteresis.ts';
import { WHERE_LEAST } from './findings/where-least.ts';
import { HOME } from './findings/run.ts';
for (const f of [HUMPS, WHERE_LEAST, DIP, HYSTERESIS]) {
  const b = performance.now();
  const l = await f.look(HOME);
  console.log(f.title, ((performance.now() - b) / 1000).toFixed(0), 's');
  console.log(l.columns.join(' | '));
  for (const r of l.rows) console.log(r.join(' | '));
  console.log(l.parts.map((p) => `${p.what}: ${p.shown}`).join('; '));
}
