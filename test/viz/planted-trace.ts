import type { AtWork, Frame, Trace } from '../../experiments/trace/trace.ts';

const ORGANISATIONS: Trace['organisations'] = [
  { name: 'P1', kind: 'practice' },
  { name: 'P2', kind: 'practice' },
  { name: 'mental_health', kind: 'service' },
  { name: 'social_care', kind: 'service' },
  { name: 'emergency_department', kind: 'emergency_department' },
  { name: 'inpatient_beds', kind: 'inpatient_beds' },
];
export const PLANTED_NAMES = ['Hill Surgery', 'Lake Medical Centre', 'mental health', 'social care', 'emergency', 'hospital beds']; // prettier-ignore
const TIED = 4;

const work = (seen: number, queue: number): AtWork => ({ paid: 100, direct: 50, idle: 5, seen, queue });

/** By from × 4 + to. Trust of P1 in mental health 0.8, in social care 0.3; the two practices know each other where `built`. */
function ties(built: boolean): Pick<Frame, 'trust' | 'strength'> {
  const trust = Array.from({ length: TIED * TIED }, () => 0.4);
  [trust[2], trust[3]] = [0.8, 0.3];
  const strength = Array.from({ length: TIED * TIED }, () => 0);
  if (built) strength[1] = 0.9;
  return { trust, strength };
}

export const frameOf = (day: number, moves: Frame['moves'], built = false): Frame => ({
  day,
  founding: day < 8,
  atWork: [work(40, 30), work(10, 60), work(5, 12), work(4, 0), work(9, 1), work(0, 0)],
  ...ties(built),
  bedsInUse: 3,
  moves,
});

/** Two weeks of two forms: everybody who went anywhere is written here. */
export const PLANTED: Trace = {
  daysEach: 7,
  organisations: ORGANISATIONS,
  tied: TIED,
  regimes: [
    {
      name: 'hierarchy',
      digest: 'a',
      frames: [
        frameOf(0, []),
        frameOf(7, [
          { way: 'passed_on', from: 0, to: 2, people: 5 },
          { way: 'written_about', from: 2, to: 0, people: 2 },
          { way: 'emergency', from: 1, to: 4, people: 3 },
        ]),
        frameOf(14, [{ way: 'sent_back', from: 2, to: 0, people: 1 }]),
      ],
    },
    {
      name: 'network',
      digest: 'b',
      frames: [
        frameOf(0, [], true),
        frameOf(7, [{ way: 'admitted', from: 4, to: 5, people: 1 }], true),
        frameOf(14, [{ way: 'passed_on', from: 0, to: 2, people: 4 }], true),
      ],
    },
  ],
};
