import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE, rendered } from '../../scripts/openapi.ts';
import { serving } from './serving.ts';

test('docs/openapi.json is what the server says of itself (if not: npm run openapi)', async () => {
  const server = await serving({ ownPlaces: true, threads: 1, maxCost: 1_000 });
  const { body } = await server.get('/docs/json');
  await server.remove();
  expect(rendered(body)).toBe(readFileSync(FILE, 'utf8'));
});
