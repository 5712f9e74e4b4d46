import type { Chance } from '../../engine/index.ts';
import { runDays } from './queue-days.ts';
import { runLine, type LineCounts, type LineSetting } from './queue-line.ts';
import { absence, BOOK, bookChances, dayGridList, erlangC, erlangWait, harmonic, meanOfChances, singleServerWait } from './queue-theory.ts'; // prettier-ignore

/** Nearer to full, a run is too short to come to rest. */
export const MOST_LOAD = 0.95;

/** What a kind may be set to; it reads those its usual settings have. */
export interface KindSettings {
  readonly load: number;
  readonly servers: number;
  readonly returns: number;
  readonly branches: number;
  readonly patients: number;
  readonly runs: number;
}
type Figures = Readonly<Record<string, number>>;

interface Queue {
  readonly usual: Partial<KindSettings>;
  readonly unit: string;
  /** Share of the servers' time that is used. */
  readonly utilisation: (settings: KindSettings) => number;
  readonly theory: (settings: KindSettings) => Figures;
  /** The same figures from one run. */
  readonly run: (settings: KindSettings, chance: Chance) => Figures;
}

export type Kind = 'mmc' | 'day-grid' | 'returns' | 'fork-join' | 'no-show';

const SERVICES = 'times in mean services';
/** A slot of a day is a thousandth of a service then. */
const DAYS = 4;

export const KINDS: Readonly<Record<Kind, Queue>> = {
  mmc: {
    usual: { load: 8, servers: 10, runs: 150 },
    unit: SERVICES,
    utilisation: ({ load, servers }) => load / servers,
    theory: ({ load, servers }) => ({ wait: erlangWait(load, servers), waited: erlangC(load, servers) }),
    run: ({ load, servers }, chance) => {
      const counts = runLine({ servers, rate: load, serviceDays: DAYS }, chance);
      return waits(counts);
    },
  },
  'day-grid': {
    usual: { load: 8, servers: 10, runs: 150 },
    unit: 'those left at the end of a day, share of days with none, days waited',
    utilisation: ({ load, servers }) => load / servers,
    theory: ({ load, servers }) => {
      const chances = dayGridList(load, servers);
      const list = meanOfChances(chances);
      return { queue: list, empty: chances[0], waitDays: list / load };
    },
    run: ({ load, servers }, chance) => ({ ...runDays(load, servers, chance) }),
  },
  returns: {
    usual: { load: 5.6, servers: 10, returns: 0.3, runs: 150 },
    unit: `${SERVICES}; offered: mean number being served; failureShare: visits of those who came back`,
    utilisation: ({ load, servers, returns }) => load / (1 - returns) / servers,
    theory: ({ load, servers, returns }) => {
      const offered = load / (1 - returns);
      return { offered, failureShare: returns, wait: erlangWait(offered, servers), waited: erlangC(offered, servers) };
    },
    run: ({ load, servers, returns }, chance) => {
      const counts = runLine({ servers, rate: load, serviceDays: DAYS, returns: () => returns }, chance);
      return { offered: counts.busy, failureShare: counts.returned / counts.visits, ...waits(counts) };
    },
  },
  'fork-join': {
    usual: { load: 0.5, branches: 3, runs: 150 },
    unit: 'times in mean tasks; service: until all tasks are done; one team, all members free together',
    utilisation: ({ load }) => load,
    theory: ({ load, branches }) => {
      const service = harmonic(branches);
      return { service, wait: singleServerWait(load, service, service * service + harmonic(branches, 2)) };
    },
    run: ({ load, branches }, chance) => {
      const setting: LineSetting = { servers: 1, rate: load / harmonic(branches), serviceDays: DAYS / 4, branches };
      const { service, wait, visits } = runLine(setting, chance);
      return { service: service / visits, wait: wait / visits };
    },
  },
  'no-show': {
    usual: { patients: 2_200, runs: 400 },
    unit: 'mean number in the book, those served among them',
    utilisation: () => 0,
    theory: ({ patients }) => ({ queue: meanOfChances(bookChances(patients)) }),
    run: ({ patients }, chance) => {
      const { perDay, places, rebooked, demand } = BOOK;
      const returns = (present: number) => rebooked * ABSENCE[present];
      const rate = (patients * demand) / perDay;
      return { queue: runLine({ servers: 1, rate, serviceDays: 0.5, places, returns }, chance).present };
    },
  },
};

const ABSENCE = Float64Array.from({ length: BOOK.places + 1 }, (_, present) => absence(present));

const waits = ({ wait, waited, visits }: LineCounts): Figures => ({ wait: wait / visits, waited: waited / visits });
