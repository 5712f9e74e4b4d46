import { useEffect } from 'preact/hooks';
import { answer, key, runHere } from '../state/answer.ts';
import { question } from '../state/question.ts';

/** More pairs than this are run when somebody says so. */
const MOST_AT_ONCE = 6;

/** Whoever comes to a screen with a question that has no answer yet gets one; whoever stops it is not started again. */
export function useAnswer(): void {
  const asked = key.value;
  useEffect(() => {
    const now = question.value;
    if (answer.value.kind === 'none' && 'asked' in now && now.asked.replications <= MOST_AT_ONCE) void runHere();
  }, [asked]);
}
