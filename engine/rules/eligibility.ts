import { param } from '../kernel/param.ts';
import { SERVICES } from '../services/registry.ts';
import { defineRule } from './define-rule.ts';

const level = (title: string) =>
  param(1, {
    title: `${title} takes needs from level`,
    min: 1,
    max: 3,
    integer: true,
    neutral: 1,
    unit: 'need level, 1–3',
    source: 'docs/ASSUMPTIONS.md#eligibility',
    grade: 'assumed',
  });

/** A service takes only needs at or above its eligibility level. The need stays, and may come back worse. */
export default defineRule({
  code: 'R17',
  id: 'eligibility',
  title: 'Services take only needs at or above a level',
  about:
    'A referral below the level is bounced: it goes back to the practice, counts as a touchpoint with no care in it, and is not made again for 90 days unless the need gets worse.',
  params: Object.fromEntries(SERVICES.map(({ key, title }) => [key, level(title)])),
  decisions: (levels) => {
    const threshold = SERVICES.map(({ key }) => levels[key]);
    return { acceptReferral: (needLevel, service) => needLevel >= threshold[service] };
  },
});
