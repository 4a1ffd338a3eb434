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

type Handler = (payload: unknown, eventId: string) => void | Promise<void>;

/** Who wants to know what. Delivery is at least once: handlers are idempotent by event id. */
@Injectable()
export class DomainEvents {
  private readonly logger = new Logger('events');
  private readonly handlers = new Map<string, Handler[]>();

  on<Payload>(event: DomainEvent<Payload>, handler: (payload: Payload, eventId: string) => void | Promise<void>): void {
    this.handlers.set(event.name, [...(this.handlers.get(event.name) ?? []), handler as Handler]);
  }

  /** Runs every handler of the event; answers whether all of them succeeded. */
  async deliver(event: RecordedEvent): Promise<boolean> {
    let delivered = true;
    for (const handler of this.handlers.get(event.name) ?? []) {
      delivered = (await this.run(handler, event)) && delivered;
    }
    return delivered;
  }

  /** A handler that fails runs again at once, before what comes after it: later it would undo the order of events. */
  private async run(handler: Handler, { name, payload, eventId }: RecordedEvent): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await handler(payload, eventId);
        return true;
      } catch (error) {
        const pause = RETRIED_AFTER_MS[attempt];
        if (pause === undefined) {
          this.logger.error({ event: name, err: error }, 'A handler failed; the event stays in the outbox');
          return false;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
