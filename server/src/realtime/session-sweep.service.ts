import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Sessions } from '../access/sessions.service.js';
import { Realtime } from './realtime.service.js';

const EVERY_MS = 30_000;
const AT_ONCE = 500;

/**
 * Sessions that end in the product close their sockets at once. This is for those that end otherwise: by their date, or in the
 * store itself.
 */
@Injectable()
export class SessionSweep implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('sockets');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly realtime: Realtime,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.logger.warn({ err: error }, 'Sessions could not be asked about'));
    }, EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    const ids = this.realtime.sessionIds();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const living = await this.sessions.living(some);
      for (const id of some) if (!living.has(id)) this.realtime.endSession(id);
    }
  }
}
