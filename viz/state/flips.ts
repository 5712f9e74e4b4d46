import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { readingOf, regimesOf, VERDICT_WORDS, type Verdict } from '../../experiments/analyse/reading.ts';
import type { Asked } from '../runs/asked.ts';

/** A question and what came of it. */
export interface Answered {
  readonly asked: Asked;
  readonly finding: Finding;
}

/** What was tried beside an answer: what changed a reading, and what changed none. */
export interface Flips {
  /** Sentences, one a change and form. */
  readonly flipped: readonly string[];
  /** Words for each change that left every reading as it was. */
  readonly held: readonly string[];
  /** Words for each change after which pairs are too few to say. */
  readonly unclear: readonly string[];
}

const WATCHED = MAIN_MEASURES.filter(({ name }) => ['burden', 'unmet_need_days', 'deaths'].includes(name));

/** Answers to the same question but for moved assumptions or rules made equal, held against the answer to it. */
export function flipsOf({ asked, finding }: Answered, tried: readonly Answered[]): Flips {
  const others = tried.filter((one) => samePlace(one.asked, asked) && changeWords(one.asked, asked) !== '');
  const all = others.map((one) => ({
    change: changeWords(one.asked, asked),
    moved: movedReadings(finding, one.finding),
  }));
  const words = (wanted: (moved: readonly Moved[]) => boolean) => [
    ...new Set(all.filter(({ moved }) => wanted(moved)).map(({ change }) => change)),
  ];
  const clear = ({ after }: Moved) => after !== 'undecided' && after !== 'not_counted';
  return {
    flipped: [
      ...new Set(all.flatMap(({ change, moved }) => moved.filter(clear).map((one) => `With ${change}: ${said(one)}.`))),
    ],
    held: words((moved) => moved.length === 0),
    unclear: words((moved) => moved.length > 0 && !moved.some(clear)),
  };
}

/** A reading that is not the one it was. */
interface Moved {
  readonly form: string;
  readonly label: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

const said = ({ form, label, before, after }: Moved): string =>
  `${label.toLowerCase()} under ${form} ${VERDICT_WORDS[after]}, not ${VERDICT_WORDS[before]}`;

const samePlace = (one: Asked, other: Asked): boolean =>
  JSON.stringify(one.place) === JSON.stringify(other.place) &&
  one.regimes[0].name === other.regimes[0].name &&
  (['people', 'years', 'warmUp', 'seed'] as const).every((key) => one[key] === other[key]);

/** `R6 equal, trust 0.2`; empty where nothing differs. */
function changeWords(one: Asked, asked: Asked): string {
  const rules = one.equalise.filter((code) => !asked.equalise.includes(code)).map((code) => `${code} equal`);
  const unlike = asked.equalise.filter((code) => !one.equalise.includes(code)).map((code) => `${code} as it is`);
  const world = (of: Asked) => of.world as Readonly<Record<string, number | string | undefined>>;
  const names = [...new Set([...Object.keys(one.world), ...Object.keys(asked.world)])];
  const inputs = names
    .filter((name) => world(one)[name] !== world(asked)[name])
    .map((name) => `${name.replaceAll('_', ' ')} ${String(world(one)[name] ?? 'as usual')}`);
  return [...rules, ...unlike, ...inputs].join(', ');
}

/** Of the forms that both have. */
function movedReadings(was: Finding, is: Finding): Moved[] {
  const known = regimesOf(was.comparison);
  const forms = regimesOf(is.comparison).slice(1);
  return forms
    .filter((form) => known.includes(form))
    .flatMap((form) =>
      WATCHED.flatMap(({ name, label }) => {
        const [before, after] = [was, is].map(({ comparison }) => readingOf(comparison, form, name));
        return before === after ? [] : [{ form, label, before, after }];
      }),
    );
}
