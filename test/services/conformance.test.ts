import { describe } from 'vitest';
import { SERVICES } from '../../engine/index.ts';
import { conforms } from './laws.ts';

describe.each([...SERVICES])('the laws, held by $id', (definition) => {
  conforms(definition);
});
