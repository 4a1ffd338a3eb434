import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection } from 'mongoose';
import type { DomainEvent, RecordedEvent } from './domain-events.js';
import { Outbox } from './outbox.js';

// Carries the session into every mongoose call by async context; without it they would run outside of the transaction.
mongoose.set('transactionAsyncLocalStorage', true);

interface Scope {
  events: Omit<RecordedEvent, 'eventId'>[];
}

/**
 * One use case, one transaction: every mongoose call inside `run` belongs to it (the session travels by async context), and
 * the domain events that it records are stored with it and published after its commit. Inside another `run` it joins that one.
 */
@Injectable()
export class Transaction {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly outbox: Outbox,
  ) {}

  /** `work` may run several times (write conflicts): it must have no effect outside the database. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) return work();
    let stored: Awaited<ReturnType<Outbox['record']>> = [];
    const result = await this.connection.transaction(async () => {
      const scope: Scope = { events: [] };
      const answer = await this.scopes.run(scope, work);
      stored = scope.events.length > 0 ? await this.outbox.record(scope.events) : [];
      return answer;
    });
    await this.outbox.publish(stored);
    return result;
  }

  /** Tells what happened; delivered after the commit, never for what was rolled back. */
  record<Payload>(event: DomainEvent<Payload>, payload: Payload): void {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error(`${event.name} was recorded outside of a transaction`);
    scope.events.push({ name: event.name, payload, isUrgent: event.isUrgent });
  }
}
