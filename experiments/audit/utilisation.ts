import { minutesOf, type Seen } from './observe.ts';

export interface Utilisation {
  /** Share of the minutes for people that were used, 0 to 1. */
  readonly highest: number;
  readonly organisation: string;
  readonly regime: string;
}

/** The organisation and regime that used most of the minutes it had for people: what is paid, less its indirect share. */
export function highestUtilisation(columns: readonly Seen[]): Utilisation {
  const all = columns.flatMap((column) =>
    Object.entries(minutesOf(column)).map(([organisation, { paid, indirect, idle }]) => {
      const forPeople = paid - indirect;
      return { highest: forPeople > 0 ? 1 - idle / forPeople : 0, organisation, regime: column.name };
    }),
  );
  return all.reduce((most, one) => (one.highest > most.highest ? one : most));
}
