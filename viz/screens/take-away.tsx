import { useRef, useState } from 'preact/hooks';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { onePage, onePageFile } from '../../experiments/report/one-page.ts';
import { copyLink } from '../parts/copy-link.ts';
import { giveFile } from '../parts/download.ts';
import { Markup } from '../parts/markup.tsx';
import { RunStatus } from '../parts/run-status.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useWidth } from '../parts/use-width.ts';
import type { Asked } from '../runs/asked.ts';
import { page } from '../state/address.ts';
import { answerKind, answeredSoFar, finding } from '../state/answer.ts';
import { boardOf } from '../state/board.ts';
import { flipsOf } from '../state/flips.ts';
import { pairsAnswered } from '../state/pair-runs.ts';
import { question } from '../state/question.ts';
import './take-away.css';

/** As wide as the text area of A4 is drawn. */
const WIDEST = 700;

/** One side of paper for those who were not here. */
export function TakeAway() {
  useAnswer();
  const found = finding.value;
  const asked = question.value;
  return (
    <>
      <p class="lead no-print">One side of A4 for a board, to print or to send.</p>
      <RunStatus />
      {found && 'asked' in asked && <Board asked={asked.asked} found={found} done={answerKind.value === 'done'} />}
    </>
  );
}

function Board({ asked, found, done }: { asked: Asked; found: Finding; done: boolean }) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room, WIDEST);
  const [said, say] = useState('');
  const flips = flipsOf({ asked, finding: found }, [...answeredSoFar(), ...pairsAnswered()]);
  const board = boardOf(asked, found, flips, page.value);
  const give = () => giveFile(`${asked.place.name}.html`, onePageFile(board, sheetOf(WIDEST)), 'text/html');
  return (
    <>
      <p class="row no-print">
        <button type="button" class="first" disabled={!done} onClick={() => print()}>
          Print
        </button>
        <button type="button" disabled={!done} onClick={give}>
          Download as HTML
        </button>
        <button type="button" onClick={() => void copyLink().then(say)}>
          Copy link
        </button>
        <span role="status" class="quiet">
          {said}
        </span>
      </p>
      <div ref={room} class="board-room">
        {width > 0 && <Markup html={onePage(board, sheetOf(width))} />}
      </div>
    </>
  );
}
