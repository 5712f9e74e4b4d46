import type { Account, TwinAround } from './account.ts';
import type { Twins } from './live-twice.ts';
import { SAME } from './pairs.ts';
import { endOf } from './words.ts';

/** Twins as `--json` prints them: names in snake_case, days from 1, every number finite or null. */
export function twinAnswer({ lives, pairs, digest }: Twins, account: Account, around: TwinAround) {
  const { age, need_group, deprivation_fifth } = lives[0].diary;
  return {
    schema: 'formwork/twin/1',
    engine: around.engine,
    seed: around.seed,
    replication: around.replication,
    place: around.place,
    people: around.people,
    years: around.years,
    warm_up: around.warmUp,
    months: around.months,
    pick: around.pick,
    person: { age, need_group, deprivation_fifth },
    lives: lives.map(({ regime, diary, burden, touchpoints }) => ({
      regime,
      burden,
      touchpoints,
      ended: endOf(diary, Infinity) ?? null,
      levels: diary.levels,
      diary: diary.entries,
    })),
    twins: pairs.map(({ regime, against, difference, percentile, ofThousand }, at) => ({
      regime,
      against,
      difference,
      percentile,
      of_1000: ofThousand,
      same_below: SAME,
      parting: account.partings[at] ?? null,
      in_words: account.explained[at],
    })),
    digest,
  };
}
