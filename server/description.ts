import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { engineVersion } from '../experiments/run/answered.ts';
import type { Api } from './routes/api.ts';

/** The page's policy, and by its hash the one style element that Swagger UI writes itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "object-src 'none'",
].join(';');

/** Describes every route that follows as OpenAPI 3.1, made from its schemas, and shows it at /docs from files of this machine. */
export async function describe(app: Api): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Formwork',
        version: engineVersion(),
        description:
          'Which form for which work? Comparisons of ways of organising health and care over the same synthetic people. A thinking aid, not a forecast. Errors are application/problem+json with a stable `code`; /api/v1/problems lists them.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'only where the server was started with --token' },
        },
      },
      security: [{}, { token: [] }],
      tags: ['comparisons', 'results', 'terms', 'health'].map((name) => ({ name })),
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    staticCSP: POLICY,
    uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null },
    logo: { type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  });
}
