import { expect, test } from '@jest/globals';
import { ConfigError, publicOrigin, readConfig } from './config.js';

test('without anything set: loopback, port 3000, the embedded store, a demonstration when new', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: './data',
    mongodbUri: undefined,
    demo: 'when-new-and-local',
    isSecure: false,
    isLoopback: true,
  });
  expect(publicOrigin(config)).toBe('http://127.0.0.1:3000');
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['MONGODB_URI', 'postgres://elsewhere'],
  ['PUBLIC_URL', 'tandem.example.org'],
  ['PUBLIC_URL', 'ftp://tandem.example.org'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '-1'],
  ['DEMO', 'true'],
  ['SESSION_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['MESSAGES_PER_MINUTE', '0'],
  ['REQUESTS_AT_ONCE', 'many'],
  ['MATCH_RAISED_DAYS', '0'],
  ['MATCH_EXPIRY_DAYS', 'never'],
  ['METRICS_TOKEN', 'guessed'],
])('%s=%s stops the start and names the variable', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: `, 'm'));
});

test('all wrong variables are named at once, and no value is repeated: it may be a secret', () => {
  const wrong = () => readConfig({ PORT: 'x', SESSION_SECRET: 'short-secret' });
  expect(wrong).toThrow(/PORT: [^]*SESSION_SECRET: |SESSION_SECRET: [^]*PORT: /);
  expect(wrong).not.toThrow(/short-secret/);
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ DEMO: '', MONGODB_URI: '' })).toEqual(readConfig({}));
});

test.each([
  ['https://tandem.example.org/', true, 'https://tandem.example.org'],
  ['http://tandem.example.org', false, 'http://tandem.example.org'],
])('PUBLIC_URL %s', (PUBLIC_URL, isSecure, origin) => {
  const config = readConfig({ PUBLIC_URL });
  expect([config.isSecure, publicOrigin(config)]).toEqual([isSecure, origin]);
});

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['127.example.org', false],
])('HOST %s: loopback %s', (HOST, isLoopback) => {
  expect(readConfig({ HOST }).isLoopback).toBe(isLoopback);
});
