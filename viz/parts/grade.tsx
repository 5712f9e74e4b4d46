import type { GRADES } from '../../scenarios/engine-terms.ts';

type Grade = (typeof GRADES)[number];

/** What a leader needs to know of a grade: three words for six. */
const WORDS: Readonly<Record<Grade, 'measured' | 'borrowed' | 'judgement'>> = {
  measured: 'measured',
  published: 'borrowed',
  calculated: 'borrowed',
  calibrated: 'borrowed',
  remembered: 'judgement',
  assumed: 'judgement',
};

const MEANING = {
  measured: 'measured in this place or in England as a whole',
  borrowed: 'published elsewhere, worked out from published figures, or set so that published totals come out',
  judgement: 'nobody has measured it: an assumption',
} as const;

/** How well a number is known, on a chip. */
export function GradeChip({ grade }: { grade: Grade }) {
  const word = WORDS[grade];
  return (
    <span class={`chip chip-${word}`} title={MEANING[word]}>
      {word}
    </span>
  );
}

/** What the chips say, in words. */
export function GradeKey() {
  return (
    <dl class="grades">
      {(['measured', 'borrowed', 'judgement'] as const).map((word) => (
        <div key={word}>
          <dt>
            <span class={`chip chip-${word}`}>{word}</span>
          </dt>
          <dd>{MEANING[word]}</dd>
        </div>
      ))}
    </dl>
  );
}
