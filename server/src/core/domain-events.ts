import { Injectable, Logger } from '@nestjs/common';

/** What happened, in the past tense; `Payload` is plain data that survives being stored. */
export interface DomainEvent<Payload> {
  readonly name: string;
  /** Delivered before the use case answers, not after: for what the next request must not find undone. */
  readonly isUrgent: boolean;
  /** Only for the type checker. */
  readonly payload?: Payload;
}

export const domainEvent = <Payload>(name: string, options: { isUrgent?: boolean } = {}): DomainEvent<Payload> => ({
  name,
  isUrgent: options.isUrgent ?? false,
});

export interface RecordedEvent {
  eventId: string;
  name: string;
  payload: unknown;
  isUrgent: boolean;
}

const RETRIED_AFTER_MS = [50, 500];

type Handle<Payload> = (payload: Payload, eventId: string) => void | Promise<void>;
interface Handler {
  run: Handle<unknown>;
  isForEveryNode: boolean;
}

/** Who wants to know what. Delivery is at least once: handlers are idempotent by event id. */
@Injectable()
export class DomainEvents {
  private readonly logger = new Logger('events');
  private readonly handlers = new Map<string, Handler[]>();

  /** For what is done once, however many nodes there are: it writes. Runs on the node where the event happened. */
  on<Payload>(event: DomainEvent<Payload>, run: Handle<Payload>): void {
    this.add(event, run, false);
  }

  /** For what every node does for itself: telling its sockets, dropping what it keeps. It writes nothing. */
  onEveryNode<Payload>(event: DomainEvent<Payload>, run: Handle<Payload>): void {
    this.add(event, run, true);
  }

  concernsEveryNode(name: string): boolean {
    return (this.handlers.get(name) ?? []).some(({ isForEveryNode }) => isForEveryNode);
  }

  /** Runs every handler of an event that happened here; answers whether all of them succeeded. */
  async deliver(event: RecordedEvent): Promise<boolean> {
    return this.runAll(this.handlers.get(event.name) ?? [], event);
  }

  /** Runs the handlers for every node, of an event that happened on another one. */
  async deliverFromElsewhere(event: RecordedEvent): Promise<boolean> {
    const handlers = (this.handlers.get(event.name) ?? []).filter(({ isForEveryNode }) => isForEveryNode);
    return this.runAll(handlers, event);
  }

  private add<Payload>(event: DomainEvent<Payload>, run: Handle<Payload>, isForEveryNode: boolean): void {
    const handler = { run: run as Handle<unknown>, isForEveryNode };
    this.handlers.set(event.name, [...(this.handlers.get(event.name) ?? []), handler]);
  }

  private async runAll(handlers: readonly Handler[], event: RecordedEvent): Promise<boolean> {
    let isDone = true;
    for (const { run } of handlers) isDone = (await this.attempt(run, event)) && isDone;
    return isDone;
  }

  /** A handler that fails runs again at once, before what comes after it: later it would undo the order of events. */
  private async attempt(run: Handle<unknown>, { name, payload, eventId }: RecordedEvent): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await run(payload, eventId);
        return true;
      } catch (error) {
        const pause = RETRIED_AFTER_MS[attempt];
        if (pause === undefined) {
          this.logger.error({ event: name, err: error }, 'A handler failed');
          return false;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
