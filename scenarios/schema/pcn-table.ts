import { z } from 'zod';
import { expecting, oneOf, text, whole } from './expects.ts';

/** Where a practice's deprivation comes from: its own score, the mean of its PCN's other practices, or the nation's. */
export const SCORE_ORIGINS = ['published', 'pcn_mean', 'national_mean'] as const;

const code = expecting(z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/), 'an organisation code');
const score = expecting(z.number().min(0).max(100), 'an IMD score: a number from 0 to 100');
const note = expecting(z.string().max(200), 'a note of at most 200 characters');
const count = whole(0, 1_000_000_000, 'a count');
const codes = z.array(code);

const practice = z.strictObject({
  code,
  name: text(120, 'a name'),
  people: whole(1, 1_000_000, 'registered people'),
  imd: score,
  imd_from: oneOf(SCORE_ORIGINS),
});

const pcn = z.strictObject({
  code,
  name: text(120, 'a name'),
  region: note,
  practices: z.array(practice).min(1),
});

/** Practices that something is to be said of: which they are and how many people they have. */
const told = z.strictObject({ practices: count, people: count, codes });

/** What was read, what was joined, and what became of the rest. */
const account = z.strictObject({
  pcns: count,
  practices: count,
  people: count,
  lists: z.strictObject({ file: note, date: note, practices: count, people: count }),
  members: z.strictObject({ file: note, date: note, practices: count, pcns: count }),
  deprivation: z.strictObject({ file: note, period: note, practices: count }).nullable(),
  national_imd: score,
  without_pcn: told,
  listed_not_mapped: told,
  mapped_not_listed: codes,
  without_patients: codes,
  without_total: codes,
  pcns_without_practices: codes,
  pcns_out_of_range: codes,
  imd_from_pcn: told,
  imd_from_nation: told,
});

/** The table that an import leaves in the user's own folder. */
export const pcnTableSchema = expecting(
  z.strictObject({ schema: oneOf(['formwork/pcns/1']), account, pcns: z.array(pcn) }),
  'a table of PCNs as formwork places import writes it',
);

export type PcnTable = z.output<typeof pcnTableSchema>;
export type Account = PcnTable['account'];
export type Pcn = PcnTable['pcns'][number];
export type PcnPractice = Pcn['practices'][number];
