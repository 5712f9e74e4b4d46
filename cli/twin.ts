import { Simulation } from '../engine/index.ts';
import { twinPage } from '../experiments/report/twin-page.ts';
import { theograph } from '../experiments/report/figures/theograph.ts';
import { engineVersion } from '../experiments/run/answered.ts';
import { Stopped } from '../experiments/run/batch.ts';
import { sha256 } from '../experiments/run/listen.ts';
import { WholeFile } from '../experiments/run/whole-file.ts';
import { accountOf, type Account, type TwinAround } from '../experiments/twin/account.ts';
import { twinAnswer } from '../experiments/twin/answer.ts';
import { liveTwice, type TwinDesign, type Twins } from '../experiments/twin/live-twice.ts';
import type { Io } from './io.ts';
import { paintFor, wantsColour } from './print/paint.ts';
import { progressOn } from './print/progress.ts';
import { printTwin } from './print/twin.ts';
import { twinRequest, type TwinFlags, type TwinRequest } from './twin-request.ts';

/** Shows one person's lives under two or three regimes. Resolves to 0, or to 130 when stopped. Throws a Refusal. */
export async function twin(place: string, flags: TwinFlags, io: Io): Promise<number> {
  const request = twinRequest(place, flags, io.cwd);
  try {
    const twins = await live(request.design, io);
    const around = aroundOf(request);
    const account = accountOf(twins, around);
    if (request.out !== undefined) await write(request.out, account);
    const paint = paintFor(wantsColour(io.stdout, io.env ?? {}));
    const answer = () => `${JSON.stringify(twinAnswer(twins, account, around), null, 2)}\n`;
    io.stdout.write(flags.json ? answer() : `${printTwin(account, paint).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 130;
    throw error;
  }
}

async function live(design: TwinDesign, { stderr, signal }: Io): Promise<Twins> {
  const progress = progressOn(stderr);
  const onDays = async (years: number, of: number): Promise<void> => {
    await new Promise(setImmediate);
    if (signal?.aborted) throw new Stopped('stopped before it was done');
    progress.tell(years, of);
  };
  try {
    return await liveTwice(design, { create: (settings) => new Simulation(settings), hash: sha256, onDays });
  } finally {
    progress.end();
  }
}

function aroundOf({ design, comparison, months }: TwinRequest): TwinAround {
  const { people, years, warmUp, replication, pick } = design;
  const { title } = comparison.place;
  const { seed } = comparison;
  return { engine: engineVersion(), place: comparison.place.name, title, people, years, warmUp, months, seed, replication, pick }; // prettier-ignore
}

async function write(path: string, account: Account): Promise<void> {
  const file = new WholeFile(path);
  try {
    await file.write(path.endsWith('.html') ? twinPage(account) : `${theograph(account)}\n`);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
