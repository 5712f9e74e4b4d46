import { useEffect, useState } from 'preact/hooks';

const MILLISECONDS_A_WEEK = 1_300;

/** Does the reader's system ask for no motion? */
export function useCalm(): boolean {
  const asks = matchMedia('(prefers-reduced-motion: reduce)');
  const [calm, setCalm] = useState(asks.matches);
  useEffect(() => {
    const heard = () => setCalm(asks.matches);
    asks.addEventListener('change', heard);
    return () => asks.removeEventListener('change', heard);
  }, []);
  return calm;
}

/** The time in weeks after so many milliseconds of playing from a week on, and whether the last week is reached. */
export function playedTo(from: number, milliseconds: number, last: number): { time: number; over: boolean } {
  const time = Math.min(last, from + milliseconds / MILLISECONDS_A_WEEK);
  return { time, over: time >= last };
}

export interface Playing {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Runs the clock while it plays: `paint` at every picture, `show` at every full week. */
export function usePlay(week: number, last: number, show: (week: number) => void, paint: (time: number) => void): Playing {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const from = week;
    const began = performance.now();
    let shown = from;
    let asked = requestAnimationFrame(function step(now) {
      const { time, over } = playedTo(from, Math.max(0, now - began), last);
      if (Math.floor(time) > shown) show((shown = Math.floor(time)));
      paint(time);
      if (over) setPlaying(false);
      else asked = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(asked);
    // oxlint-disable-next-line react/exhaustive-deps -- it begins where the clock stands, and runs on by itself
  }, [playing]);
  const toggle = () => {
    if (!playing && week >= last) show(0);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
} // prettier-ignore
