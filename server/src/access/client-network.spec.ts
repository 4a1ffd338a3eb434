import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { clientAddress, clientNetwork } from './client-network.js';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

test.each([
  [0, '198.51.100.1, 192.0.2.7', '10.0.0.1'],
  [1, '198.51.100.1, 192.0.2.7', '192.0.2.7'],
  [2, '198.51.100.1, 192.0.2.7', '198.51.100.1'],
  [3, '198.51.100.1, 192.0.2.7', '198.51.100.1'],
  [1, undefined, '10.0.0.1'],
])('with %s proxies, of %s it is %s', (proxies, forwarded, address) => {
  const request = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } };
  expect(clientAddress(request as unknown as IncomingMessage, proxies)).toBe(address);
});
