import { Ballot, Chance, DayEvents, StateBlock, Stream } from '../../engine/index.ts';
import { Refusal } from '../../scenarios/refusal.ts';
import { plain } from '../analyse/numbers.ts';
import { Mean, type Estimate } from './estimate.ts';
import { againstTheory, judgedTable, missedBy } from './judging.ts';
import { publishedModel } from './published-model.ts';
import { PUBLISHED } from './purposes.ts';
import { harmonic } from './queue-theory.ts';

const STATED = 40_000;
/** Days of a mean answer, so that a slot of a day is a thousandth of it. */
const ANSWER_DAYS = 4;
/** A calendar begins anew after this day; no answer takes the days that are left. */
const LAST_START = 30_000;

export const agreement = publishedModel({
  name: 'agreement',
  title: 'How long an agreement takes, by who must accept',
  source: 'order statistics of exponentials; Feller, An Introduction to Probability Theory, volume II, section I.6',
  example: '--members 5 --needed 3 --veto .1',
  options: {
    members: { kind: 'number', value: 5, min: 1, max: 50, whole: true, about: 'who are asked' },
    needed: { kind: 'number', value: 3, min: 1, max: 50, whole: true, about: 'how many must accept in a majority' },
    veto: { kind: 'number', value: 0.1, min: 0, max: 0.5, about: 'chance that a member says no, where all must accept' },
    proposals: { kind: 'number', value: STATED, min: 2, max: 10_000_000, whole: true, about: 'proposals put' },
  },
  check: ({ members, needed, veto, proposals }, seed) => {
    if (needed > members) throw new Refusal(`--needed: found ${needed}, expected at most --members, ${members}`);
    const rounds = 1 / (1 - veto) ** members;
    if (rounds > 1_000) throw new Refusal(`--veto: ${members} members would be asked ${plain(rounds)} times, expected at most 1,000`);
    const theory = {
      lead: 1,
      majority: harmonic(members) - harmonic(members - needed),
      all: harmonic(members),
      veto: harmonic(members) * rounds,
    };
    const simulated = {
      lead: latency({ members: 1, needed: 1, veto: 0 }, proposals, new Chance(seed, 0)),
      majority: latency({ members, needed, veto: 0 }, proposals, new Chance(seed, 1)),
      all: latency({ members, needed: members, veto: 0 }, proposals, new Chance(seed, 2)),
      veto: latency({ members, needed: members, veto }, proposals, new Chance(seed, 3)),
    };
    const stated = members === 5 && veto === 0.1 && proposals === STATED;
    const judged = (Object.keys(theory) as (keyof typeof theory)[]).map((name) =>
      againstTheory(name, simulated[name], theory[name], stated),
    );
    const title = `Latency in mean answers: ${members} members, ${needed} a majority, veto ${veto}`;
    return {
      json: { members, needed, veto, proposals, theory, simulated },
      tables: [judgedTable(title, judged, `${plain(proposals)} proposals`, 'theory')],
      missed: missedBy(judged),
    };
  },
}); // prettier-ignore

interface Asked {
  readonly members: number;
  readonly needed: number;
  readonly veto: number;
}

/** Mean time from putting a proposal to its being adopted, revised as often as it takes. */
function latency({ members, needed, veto }: Asked, proposals: number, chance: Chance): Estimate {
  const answers = new Stream(chance).at(0, PUBLISHED.answer);
  const opinions = new Stream(chance).at(0, PUBLISHED.quality);
  const ballot = new Ballot({ members, needed, hearsAll: veto > 0 });
  const mean = new Mean();
  let events = new DayEvents(members, new StateBlock());
  const ask = () => {
    for (let member = 0; member < members; member++)
      events.schedule(member, events.now + answers.exponential() * ANSWER_DAYS);
  };
  for (let proposal = 0; proposal < proposals; proposal++) {
    if (events.now > LAST_START) events = new DayEvents(members, new StateBlock());
    const put = events.now;
    ballot.reopen();
    ask();
    let adopted = -1;
    // Whoever is not needed any more still answers before the next proposal is put.
    for (let heard = 0; heard < members;) {
      const member = events.next(Infinity);
      heard++;
      const standing = ballot.answer(member, !opinions.happens(veto));
      if (standing === 'adopted' && adopted < 0) adopted = events.now - put;
      if (standing !== 'rejected' || heard < members) continue;
      ballot.revise();
      ask();
      heard = 0;
    }
    mean.add(adopted / ANSWER_DAYS);
  }
  return mean.estimate;
}
