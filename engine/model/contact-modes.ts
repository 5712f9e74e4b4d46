import { LONGEST_LEAD } from './books.ts';

/** Minutes face to face (clinician or nurse) and by telephone. Telephone rounded up from 5.5. */
export const FACE_TO_FACE = 10;
export const TELEPHONE = 6;

/** Non-attendance by lead time: same day, 1, 2–7, more (GP Online 2018, evidence key GPO18). */
export const MISSED = Float64Array.from({ length: LONGEST_LEAD + 1 }, (_, lead) =>
  lead === 0 ? 0.019 : lead === 1 ? 0.05 : lead <= 7 ? 0.068 : 0.085,
);
