/** Before so many seconds nobody can say how long it takes. */
const SECONDS_TO_JUDGE = 0.5;

/** Seconds that are left of something begun then (milliseconds, performance.now), of which this share is done; undefined where it is too soon to say. */
export function secondsLeft(began: number, share: number): number | undefined {
  const seconds = (performance.now() - began) / 1000;
  return share > 0 && seconds > SECONDS_TO_JUDGE ? (seconds * (1 - share)) / share : undefined;
}
