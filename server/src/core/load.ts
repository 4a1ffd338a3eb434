import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';
import { AppError } from './errors.js';
import { EventLoopDelay } from './event-loop-delay.js';
import { Metrics } from './metrics.js';

const DELAY_LIMIT_MS = 250;

/**
 * What this node has taken in and not answered yet. When that is more than it can do, or when the node stops, what is new is refused
 * at once, so that what was accepted is answered in time.
 */
@Injectable()
export class Load {
  private inFlight = 0;
  private isClosing = false;
  private onIdle: () => void = () => undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'requestsAtOnce'>,
    private readonly delay: EventLoopDelay,
    private readonly metrics: Metrics,
  ) {
    metrics.gauge('tandem_in_flight', 'Requests and socket commands that are not answered yet.', () => this.inFlight);
  }

  get isStopping(): boolean {
    return this.isClosing;
  }

  /** @throws AppError `busy` */
  assertAccepts(): void {
    if (!this.isClosing && !this.isOverloaded()) return;
    this.metrics.countRefusal(this.isClosing ? 'stopping' : 'overload');
    throw new AppError('busy', { retryAfterSeconds: 2 });
  }

  private isOverloaded(): boolean {
    const { requestsAtOnce } = this.config;
    // One that is late with little to do is kept from it by others on the machine: to refuse that little would help nobody.
    const isLate = this.inFlight >= Math.floor(requestsAtOnce / 16) && this.delay.meanMs() > DELAY_LIMIT_MS;
    return isLate || this.inFlight >= requestsAtOnce;
  }

  /**
   * Takes a piece of work in; to be told, by what it returns, when that is answered. Told twice, it counts once.
   * @throws AppError `busy`
   */
  begin(): () => void {
    this.assertAccepts();
    this.inFlight += 1;
    let isAnswered = false;
    return () => {
      if (isAnswered) return;
      isAnswered = true;
      this.inFlight -= 1;
      if (this.inFlight === 0) this.onIdle();
    };
  }

  /** From now on nothing new is taken in. Resolves when all that was accepted is answered. */
  async close(): Promise<void> {
    this.isClosing = true;
    if (this.inFlight > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
  }
}
