import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { Sessions } from '../../server/src/access/sessions.service.js';
import { Metrics } from '../../server/src/core/metrics.js';
import { bootApp, type TestApp } from '../support/app.js';
import { factories, type TestMember } from '../support/factories.js';
import { connectAs, until } from '../support/sockets.js';

/** A session is known for a second; only while it is read anew is there time to go. */
const SESSION_KEPT_MS = 1_000;
const SOCKETS_AT_ONCE = 20;

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await bootApp({ env: { MESSAGES_PER_MINUTE: String(SOCKETS_AT_ONCE * 6) } });
  member = await factories(app).member();
});
afterAll(() => app.close());

async function inFlight(): Promise<number> {
  const told = await app.get(Metrics).registry.getSingleMetricAsString('tandem_in_flight');
  return Number(/^tandem_in_flight (\d+)$/m.exec(told)?.[1]);
}

/** Asks so many times in one breath and is gone. */
async function askAndGo(times: number): Promise<void> {
  const request = `GET /api/groups HTTP/1.1\r\nHost: tandem\r\nCookie: ${member.client.cookieHeader}\r\n\r\n`;
  const connection = connect(Number(new URL(app.url).port), '127.0.0.1');
  connection.on('error', () => undefined);
  await once(connection, 'connect');
  await new Promise((written) => connection.write(request.repeat(times), written));
  connection.resetAndDestroy();
}

test.each([
  ['each on a connection of its own', 10, 1],
  ['one behind the other', 1, 10],
])('requests whose client has gone are not in flight: %s', async (_how, connections, requests) => {
  for (let round = 0; round < 3; round += 1) {
    await wait(SESSION_KEPT_MS * 1.1);
    await Promise.all(Array.from({ length: connections }, () => askAndGo(requests)));
  }
  await wait(SESSION_KEPT_MS);
  await until(async () => (await inFlight()) === 0, 'nothing in flight');
});

test('sockets that close while they are admitted take none of their member’s places', async () => {
  const sessions = app.get(Sessions);
  const living = sessions.living.bind(sessions);
  let [asked, answered] = [0, 0];
  let goOn: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (goOn = resolve));
  sessions.living = async (ids) => {
    asked += 1;
    await gone;
    const found = await living(ids);
    answered += 1;
    return found;
  };
  const sockets = Array.from({ length: SOCKETS_AT_ONCE }, () =>
    io(app.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: member.client.cookieHeader },
    }),
  );
  await until(() => asked === SOCKETS_AT_ONCE, 'every socket asks to be admitted');
  for (const socket of sockets) socket.disconnect();
  // Too short where the machine is slow, the test proves nothing, and does not fail.
  await wait(500);
  goOn();
  await until(() => answered === SOCKETS_AT_ONCE, 'every socket is admitted or not');
  sessions.living = living;
  (await connectAs(member.client)).disconnect();
});
