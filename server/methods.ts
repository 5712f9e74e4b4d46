import type { FastifyInstance } from 'fastify';

interface Known {
  readonly path: RegExp;
  readonly methods: Set<string>;
}

/**
 * Remembers the methods of every route that follows; the answer says which an address has, none where it is no route's. What
 * stands for any address (`*`) is left out: files are there or not.
 */
export function rememberMethods(app: FastifyInstance): (url: string) => string[] {
  const known = new Map<string, Known>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const { methods } = known.get(url) ?? known.set(url, { path: patternOf(url), methods: new Set() }).get(url)!;
    for (const each of [method].flat()) methods.add(each);
  });
  return (url) => {
    const [path] = url.split('?', 1);
    const found = [...known.values()].filter((route) => route.path.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  };
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
