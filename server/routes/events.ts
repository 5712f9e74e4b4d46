import { API, type Api, type Parts } from './api.ts';
import { idParams } from './comparisons.ts';
import { problems } from './documents.ts';
import type { Stream } from '../events/streams.ts';
import type { Happening } from '../jobs/entry.ts';
import { entryOf, statusOf } from './status.ts';

/** Milliseconds between two events of progress. */
const BETWEEN_PROGRESS = 250;
const OVER = new Set(['done', 'failed', 'cancelled']);

/**
 * Server-sent events of one comparison. Whoever connects, for the first time or again, is first told where it stands and what the
 * pairs so far say; nothing that was missed is needed. The stream ends with the comparison.
 */
export function eventRoutes(app: Api, { comparisons, streams }: Parts): void {
  app.get(
    `${API}/comparisons/:id/events`,
    {
      schema: {
        tags: ['comparisons'],
        summary: 'Follow a comparison (text/event-stream)',
        description:
          'Events: state and progress (a status), partial (a comparison of the pairs so far), and at the end done, failed or cancelled (a status).',
        params: idParams,
        response: problems(400, 404, 429),
      },
    },
    async (request, reply) => {
      const entry = entryOf(request.params.id, comparisons);
      const follow = (happening: Happening) => told(happening);
      const stream = streams.open(request, reply, () => entry.followers.delete(follow));
      const told = teller(stream, () => statusOf(entry, comparisons));
      if (OVER.has(entry.state)) return told({ event: entry.state as 'done' });
      entry.followers.add(follow);
      told({ event: 'state' });
      if (entry.partial) told({ event: 'partial', partial: entry.partial });
    },
  );
}

function teller(stream: Stream, status: () => unknown) {
  let last = 0;
  return (happening: Happening): void => {
    if (happening.event === 'progress') {
      if (stream.behind || performance.now() - last < BETWEEN_PROGRESS) return;
      last = performance.now();
    }
    stream.send(happening.event, happening.event === 'partial' ? happening.partial : status());
    if (OVER.has(happening.event)) stream.end();
  };
}
