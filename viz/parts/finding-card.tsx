import type { ComponentChildren } from 'preact';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Drawn } from '../../experiments/report/drawn.ts';
import { answerKind } from '../state/answer.ts';
import { question } from '../state/question.ts';
import { FigureCard } from './figure-card.tsx';
import { tableWords } from './table-words.ts';

/** A figure of the answer, with the answer's receipt; says where pairs are still being run. */
export function FindingCard(props: { found: Finding; drawn: Drawn; children?: ComponentChildren }) {
  const { found, drawn, children } = props;
  const asked = question.value;
  const { replications } = found.comparison;
  const made = 'asked' in asked ? { asked: { ...asked.asked, replications }, finding: found } : undefined;
  const about = answerKind.value === 'running' ? `So far: ${drawn.about}` : drawn.about;
  const words = [`${drawn.title}.`, about, ...tableWords(drawn.tables[0])];
  return (
    <FigureCard {...drawn} about={about} words={words} made={made}>
      {children}
    </FigureCard>
  );
}
