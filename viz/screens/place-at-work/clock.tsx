import type { Playing } from './play.ts';

interface Props {
  readonly week: number;
  readonly last: number;
  readonly calm: boolean;
  readonly play: Playing;
  readonly show: (week: number) => void;
}

/** One clock for all forms: play, step, scrub; by keys while anything of it has the focus. */
export function Clock({ week, last, calm, play, show }: Props) {
  const step = (to: number) => {
    play.stop();
    show(Math.min(last, Math.max(0, to)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: week - 1, ArrowRight: week + 1, Home: 0, End: last };
    if (Object.hasOwn(steps, event.key)) step(steps[event.key]);
    else if (event.key === ' ' && !calm) play.toggle();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls within it
    <div class="clock no-print" role="group" aria-label="Clock" onKeyDown={onKeyDown}>
      <div class="clock-buttons">
        {!calm && (
          <button type="button" class="small first" onClick={play.toggle}>
            {play.playing ? 'Pause' : 'Play'}
          </button>
        )}
        <button type="button" class="small" disabled={week === 0} onClick={() => step(week - 1)}>
          ← Week back
        </button>
        <button type="button" class="small" disabled={week === last} onClick={() => step(week + 1)}>
          Week on →
        </button>
      </div>
      <label class="clock-range">
        <span>
          Week {week} of {last}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={week}
          aria-valuetext={`week ${week} of ${last}`}
          onInput={(event) => step(Number(event.currentTarget.value))}
        />
      </label>
      <p class="quiet clock-keys">
        <kbd>←</kbd> <kbd>→</kbd> a week
        {!calm && (
          <>
            , <kbd>space</kbd> plays
          </>
        )}
        , <kbd>Home</kbd> <kbd>End</kbd>, here.
        {calm && ' Your system asks for less motion: weeks are stepped.'}
      </p>
    </div>
  );
}
