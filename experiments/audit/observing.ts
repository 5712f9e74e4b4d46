import { MECHANISMS, type RuleValues, type Shock } from '../../engine/index.ts';
import type { Design } from '../run/design.ts';
import { counted, gated, some, type Finding } from './check.ts';
import type { Observed } from './observe.ts';
import { exactDesign, type AuditRequest } from './request.ts';

/** Something for outreach, sanctions and shocks to do. */
const SOMETHING: RuleValues = { outreach: { share: 0.02 }, breach: { sanction: 'penalty' } };
const SHOCK: Shock = { what: 'surge', week: 4, weeks: 8, domain: 'physical', factor: 2 };

/** Nothing off, then one mechanism at a time; each with measures and, next to it, without. */
export function observingDesigns(request: AuditRequest): Design[] {
  const exact = exactDesign(request, 1);
  const regimes = exact.regimes.map(({ name, rules }) => ({
    name,
    rules: { ...rules, ...SOMETHING },
  }));
  const design = { ...exact, regimes, shocks: [SHOCK] };
  return [[], ...Object.keys(MECHANISMS).map((code) => [code])].flatMap((knockout) => [
    { ...design, knockout },
    { ...design, knockout, collect: false },
  ]);
}

/** Counting changes nothing, with every mechanism on and with each off; and which of them do something here. */
export function observing(observed: readonly Observed[]): Finding {
  const pairs = observed
    .filter((_, at) => at % 2 === 0)
    .map((counting, at) => [counting, observed[2 * at + 1]] as const);
  const slips = pairs
    .filter(([counting, not]) => counting.batch.digest !== not.batch.digest)
    .map(([{ design }]) => offIn(design));
  const whole = pairs[0][0].batch.digest;
  const idle = pairs.slice(1).filter(([{ batch }]) => batch.digest === whole).map(([{ design }]) => offIn(design)); // prettier-ignore
  const detail =
    slips.length === 0
      ? `With every mechanism on and with each of ${counted(pairs.length - 1, 'mechanism')} off, ${counted(pairs[0][0].columns.length, 'regime')} end in the same state to the byte whether or not measures are kept. ${effect(idle)}`
      : `Keeping measures changes what happens: ${some(slips)}.`;
  const digests = Object.fromEntries(pairs.map(([{ design, batch }]) => [offIn(design), batch.digest]));
  return gated('observing', slips.length === 0, detail, { digests, differing: slips, without_effect: idle });
}

const offIn = ({ knockout }: Design): string => (knockout.length === 0 ? 'nothing off' : `${knockout.join(', ')} off`);

function effect(idle: readonly string[]): string {
  return idle.length === 0 ? 'Each knock-out changes the run.' : `Without any effect here: ${idle.join(', ')}.`;
}
