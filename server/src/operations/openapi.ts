import { z } from 'zod';
import { errorView } from '#shared/error-codes.js';
import type { Route } from '#shared/route.js';
import { routesByFeature } from '#shared/routes.js';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
};

const content = (schema: Json, media: Route['media'] = 'application/json'): Json => ({
  content: { [media]: { schema } },
});

let document: Json | null = null;

/** OpenAPI 3.1, made from the contracts that the server validates by. */
export function openApiDocument(): Json {
  document ??= {
    openapi: '3.1.0',
    info: {
      title: 'Tandem',
      version: '1',
      description: 'Unsafe requests carry `x-csrf-token` from `GET /api/session`.',
    },
    paths: paths(),
    components: {
      schemas: { Error: schemaOf(errorView, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tandem.sid' } },
    },
  };
  return document;
}

function paths(): Json {
  const byPath: Record<string, Json> = {};
  for (const [feature, routes] of Object.entries(routesByFeature)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      byPath[path] = { ...byPath[path], [route.method.toLowerCase()]: operation(feature, name, route) };
    }
  }
  return byPath;
}

function operation(feature: string, name: string, route: Route): Json {
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: route.summary,
    security: route.access === 'guest' ? [] : [{ session: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(route.body && { requestBody: { required: true, ...content(schemaOf(route.body, 'input')) } }),
    responses: {
      [route.status]: { description: 'Done', ...content(schemaOf(route.reply, 'output'), route.media) },
      default: { description: 'Refused', ...content({ $ref: '#/components/schemas/Error' }) },
    },
  };
}

function pathParameters({ path }: Route): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Route): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
