import { Ballot, Chance, Stream } from '../../engine/index.ts';
import { Refusal } from '../../scenarios/refusal.ts';
import { plain } from '../analyse/numbers.ts';
import { Mean, type Estimate } from './estimate.ts';
import { againstTheory, judgedTable, missedBy } from './judging.ts';
import { publishedModel } from './published-model.ts';
import { PUBLISHED } from './purposes.ts';

const STATED = 400_000;

export const screening = publishedModel({
  name: 'screening',
  title: 'Screening of proposals by hierarchy, polyarchy and committee',
  source: 'Sah and Stiglitz 1986, American Economic Review 76:716; 1988, Economic Journal 98:451',
  example: '--members 5 --needed 3 --accept .6',
  options: {
    members: { kind: 'number', value: 5, min: 1, max: 30, whole: true, about: 'who screen' },
    needed: { kind: 'number', value: 3, min: 1, max: 30, whole: true, about: 'how many of the committee must accept' },
    accept: { kind: 'number', value: 0.6, min: 0, max: 1, about: 'chance that one accepts a proposal' },
    proposals: { kind: 'number', value: STATED, min: 2, max: 100_000_000, whole: true, about: 'proposals screened' },
  },
  check: ({ members, needed, accept, proposals }, seed) => {
    if (needed > members) throw new Refusal(`--needed: found ${needed}, expected at most --members, ${members}`);
    const theory = {
      hierarchy: accept ** members,
      polyarchy: 1 - (1 - accept) ** members,
      committee: atLeast(needed, members, accept),
    };
    const quorums = { hierarchy: members, polyarchy: 1, committee: needed };
    const simulated = Object.fromEntries(
      Object.entries(quorums).map(([name, quorum]) => [name, passed(members, quorum, accept, proposals, seed)]),
    ) as Record<keyof typeof theory, Estimate>;
    const stated = accept === 0.6 && members === 5 && proposals === STATED;
    const judged = Object.entries(theory).map(([name, share]) => {
      // Where none or all passed, the spread that theory gives: the sample has none.
      const se = Math.max(simulated[name as keyof typeof theory].se, Math.sqrt((share * (1 - share)) / proposals));
      return againstTheory(name, { ...simulated[name as keyof typeof theory], se }, share, stated);
    });
    const title = `Share accepted: ${members} members, ${needed} needed, each accepts with chance ${accept}`;
    return {
      json: { members, needed, accept, proposals, theory, simulated },
      tables: [judgedTable(title, judged, `${plain(proposals)} proposals`, 'theory')],
      missed: missedBy(judged),
    };
  },
});

/** Share of proposals adopted, the members asked in turn until it is clear. */
function passed(members: number, needed: number, accept: number, proposals: number, seed: number): Estimate {
  const ballot = new Ballot({ members, needed });
  const stream = new Stream(new Chance(seed, needed)).at(0, PUBLISHED.quality);
  const mean = new Mean();
  for (let proposal = 0; proposal < proposals; proposal++) {
    ballot.reopen();
    let standing = ballot.standing;
    for (let member = 0; standing === 'open'; member++) standing = ballot.answer(member, stream.happens(accept));
    mean.add(standing === 'adopted' ? 1 : 0);
  }
  return mean.estimate;
}

/** P(X ≥ needed) for X binomial. */
function atLeast(needed: number, members: number, chance: number): number {
  let [sum, ways] = [0, 1];
  for (let yes = 0; yes <= members; yes++) {
    if (yes >= needed) sum += ways * chance ** yes * (1 - chance) ** (members - yes);
    ways = (ways * (members - yes)) / (yes + 1);
  }
  return sum;
}
