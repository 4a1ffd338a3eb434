import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Why work was not taken in; the label of `tandem_refused_total`. */
export type RefusalReason = 'member-limit' | 'overload' | 'stopping' | 'sockets' | 'rooms' | 'handshakes';

/**
 * What a node tells of itself in numbers. Labels are names out of the code (routes, commands, codes): never an id, an address or
 * anything that somebody wrote.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'tandem_http_request_seconds',
    help: 'Duration of HTTP requests under /api by the shape of the route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly commands = this.counter('tandem_socket_commands_total', 'Socket commands by how they ended.', [
    'command',
    'outcome',
  ]);
  readonly refused = this.counter('tandem_refused_total', 'Work that was refused by reason.', ['reason']);
  readonly messagesPosted = this.counter('tandem_messages_posted_total', 'Messages that were committed.', []);
  readonly eventsSetAside = this.counter('tandem_outbox_set_aside_total', 'Events that kept failing, by name.', [
    'event',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  countRefusal(reason: RefusalReason): void {
    this.refused.inc({ reason });
  }

  /** A number that is asked for whenever somebody reads the metrics. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
