import { counted, gated, some, type Finding } from './check.ts';
import type { Seen } from './observe.ts';

const PAID = 'paid';

/** Every organisation's minutes are whole, none is negative, and all headings add up to what is paid, in every run. */
export function conservation(columns: readonly Seen[]): Finding {
  const slips = [...columns.flatMap(unbalanced), ...unequalPay(columns)];
  const organisations = Object.keys(columns[0].runs[0].result.minutes).length;
  const ledgers = columns.reduce((sum, { runs }) => sum + runs.length, 0);
  const detail =
    slips.length === 0
      ? `${ledgers} ledgers of ${counted(organisations, 'organisation')}: whole minutes, every heading adds up to what is paid, and paid is the same under every regime.`
      : `Minutes are not accounted for: ${some(slips)}.`;
  return gated('conservation', slips.length === 0, detail, { ledgers, organisations, failing: slips.length });
}

function unbalanced({ name, runs }: Seen): string[] {
  return runs.flatMap(({ result }, replication) =>
    Object.entries(result.minutes).flatMap(([organisation, headings]) => {
      const { [PAID]: paid, ...spent } = headings;
      const all = Object.values(spent);
      const sum = all.reduce((total, minutes) => total + minutes, 0);
      const whole = [paid, ...all].every((minutes) => Number.isInteger(minutes) && minutes >= 0);
      if (whole && sum === paid) return [];
      return [`${name}, replication ${replication}, ${organisation}: paid ${paid}, accounted for ${sum}`];
    }),
  );
}

/** Paid minutes that differ from the reference's, run by run. */
export function unequalPay([reference, ...others]: readonly Seen[]): string[] {
  return others.flatMap(({ name, runs }) =>
    runs.flatMap(({ result }, replication) =>
      Object.entries(result.minutes).flatMap(([organisation, { paid }]) => {
        const due = reference.runs[replication].result.minutes[organisation]?.paid;
        return paid === due ? [] : [`${organisation} is paid ${paid} under ${name}, ${due} under ${reference.name}`];
      }),
    ),
  );
}
