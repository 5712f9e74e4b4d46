import type { ComponentType } from 'preact';
import type { ScreenName } from '../state/page-state.ts';
import { Answer } from './answer.tsx';
import { Commit } from './commit.tsx';
import { Evidence } from './evidence.tsx';
import { NotInQueue } from './not-in-queue.tsx';
import { OverTime } from './over-time.tsx';
import { PlaceScreen } from './place.tsx';
import { PlaceAtWork } from './place-at-work.tsx';
import { Question } from './question.tsx';
import { TakeAway } from './take-away.tsx';
import { TwoDashboards } from './two-dashboards.tsx';
import { TwoLives } from './two-lives.tsx';
import { Why } from './why.tsx';

export interface ScreenCard {
  /** In the row of screens. */
  readonly short: string;
  /** Heading of the screen; the tab's title. */
  readonly title: string;
  readonly Screen: ComponentType;
}

/** One line a screen: a new one is its file, its name in page-state.ts, and a line here. */
export const SCREEN_CARDS: Readonly<Record<ScreenName, ScreenCard>> = {
  question: { short: 'Question', title: 'Which form for which work?', Screen: Question },
  place: { short: 'Place', title: 'Which place?', Screen: PlaceScreen },
  commit: { short: 'Commit', title: 'Before you look', Screen: Commit },
  answer: { short: 'Answer', title: 'The answer', Screen: Answer },
  'two-lives': { short: 'Two lives', title: 'One person, two lives', Screen: TwoLives },
  'place-at-work': { short: 'At work', title: 'The place at work', Screen: PlaceAtWork },
  'over-time': { short: 'Over time', title: 'Over time', Screen: OverTime },
  why: { short: 'Why', title: 'Why do they differ?', Screen: Why },
  'two-dashboards': { short: 'Dashboards', title: 'Two dashboards', Screen: TwoDashboards },
  'not-in-queue': { short: 'Not in queue', title: 'Not in the queue', Screen: NotInQueue },
  evidence: { short: 'Evidence', title: 'Evidence and limits', Screen: Evidence },
  'take-away': { short: 'Take away', title: 'Take away', Screen: TakeAway },
};
