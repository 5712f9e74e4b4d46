import { useRef } from 'preact/hooks';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { TOO_SMALL } from '../../experiments/analyse/pairs.ts';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { pairsSoFar, soFarLanes, soFarWords } from '../figures/pairs-so-far.ts';
import { Markup } from './markup.tsx';
import { useWidth } from './use-width.ts';

const WIDEST = 720;

/** The pairs that a server has finished, a sign each; read out at every quarter and not at every pair. */
export function SoFar({ comparison, of }: { comparison: Comparison | undefined; of: number }) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room, WIDEST);
  const lanes = comparison ? soFarLanes(comparison) : [];
  return (
    <div ref={room} class="so-far drawing">
      <Quarters comparison={comparison} of={of} />
      {comparison && lanes.length > 0 && width > 0 && (
        <>
          <p>
            <strong>
              So far: {comparison.replications} of {of} pairs.
            </strong>{' '}
            Burden of need, each form against {comparison.paired[0].against}; same: within {100 * TOO_SMALL} %:
          </p>
          <Markup html={pairsSoFar(lanes, of, 'so-far', sheetOf(width))} />
        </>
      )}
    </div>
  );
}

/** There before anything is said, or nothing of it is read out. */
function Quarters({ comparison, of }: { comparison: Comparison | undefined; of: number }) {
  const said = useRef({ quarter: 0, words: '' });
  if (comparison) {
    const quarter = Math.floor((4 * comparison.replications) / of);
    const words = `So far ${comparison.replications} of ${of} pairs. ${soFarWords(soFarLanes(comparison))}.`;
    if (quarter > said.current.quarter || said.current.words === '') said.current = { quarter, words };
  }
  return (
    <p role="status" class="visually-hidden">
      {said.current.words}
    </p>
  );
}
