import { expect, test } from '@jest/globals';
import { readConfig } from './config.js';
import { loggerOptions, shapeOf } from './logger.js';

interface Serializers {
  serializers: {
    err(error: object | null): object;
  };
}
const { serializers } = (loggerOptions(readConfig({})) as { pinoHttp: Serializers }).pinoHttp;

test.each([
  ['/api/groups/6b024d34a7f8ac7cba537c8f/membership?cursor=abc', '/api/groups/:id/membership'],
  ['/api/invitations/seZ13ewBWiYGKtTpjC-dgjyXYM8tGyVxxkdDhc5oV7M/acceptance', '/api/invitations/:id/acceptance'],
  ['/invitation/seZ13ewBWiYGKtTpjC-dgjyXYM8tGyVxxkdDhc5oV7M', '/:id/:id'],
  ['/api/password-resets/half-a-token', '/api/password-resets/:id'],
  ['/api/members/jane@example.org', '/api/members/:id'],
  ['/jane%40example.org', '/:id'],
  ['/', '/'],
])('of %s only the shape is logged', (url, shape) => {
  expect(shapeOf(url)).toBe(shape);
});

test('of an error its kind and place are logged, and nothing that somebody wrote', () => {
  const message = 'E11000 duplicate key: { email: "jane@example.org" } in \'jane\', for jane@example.org';
  const stack = `MongoServerError: ${message}\nof Jane\n    at insert (file.ts:1:2)\n    at run (file.ts:3:4)`;
  const error = { type: 'MongoServerError', code: 11000, message, stack, keyValue: { email: 'jane@example.org' } };
  expect(serializers.err(error)).toEqual({
    type: 'MongoServerError',
    code: 11000,
    message: 'E11000 duplicate key: { email: … } in …, for …',
    stack: '    at insert (file.ts:1:2)\n    at run (file.ts:3:4)',
  });
  expect(serializers.err(null)).toEqual({ message: '', stack: '' });
});
