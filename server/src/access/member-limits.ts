import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SocketCommand } from '#shared/events.js';
import type { Route } from '#shared/route.js';
import { threadRoutes } from '#shared/threads/thread.contract.js';
import { CONFIG, type Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { Metrics } from '../core/metrics.js';

/** How often one member, or one client of those who are not signed in, may do something in a minute, for each message that may be posted. */
const perMessage = { messages: 1, writes: 2.5, reads: 10, commands: 5, typing: 0.5, handshakes: 1 };
export type Limited = keyof typeof perMessage;

const MINUTE = 60;

/**
 * Limits on what one may do, over HTTP and sockets together. They are against floods, so they are kept in the memory of each node;
 * the limits on signing in are kept in the database.
 */
@Injectable()
export class MemberLimits {
  private readonly limiters: Record<Limited, RateLimiterMemory>;
  readonly socketsAtOnce: number;
  readonly roomsPerSocket: number;

  constructor(
    @Inject(CONFIG) { messagesPerMinute }: Pick<Config, 'messagesPerMinute'>,
    private readonly metrics: Metrics,
  ) {
    const limiter = (of: Limited) =>
      new RateLimiterMemory({ points: Math.ceil(messagesPerMinute * perMessage[of]), duration: MINUTE });
    this.limiters = {
      messages: limiter('messages'),
      writes: limiter('writes'),
      reads: limiter('reads'),
      commands: limiter('commands'),
      typing: limiter('typing'),
      handshakes: limiter('handshakes'),
    };
    this.socketsAtOnce = Math.ceil(messagesPerMinute / 6);
    this.roomsPerSocket = Math.ceil((messagesPerMinute * 5) / 6);
  }

  /**
   * Counts one act of `who`: a member's id or a client's network.
   * @throws AppError `too-many-attempts`
   */
  async take(what: Limited, who: string): Promise<void> {
    try {
      await this.limiters[what].consume(who);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      this.metrics.countRefusal(what === 'handshakes' ? 'handshakes' : 'member-limit');
      throw new AppError('too-many-attempts', { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  }
}

export function limitOfRoute(route: Route): Limited {
  if (route === threadRoutes.post) return 'messages';
  return route.method === 'GET' ? 'reads' : 'writes';
}

export function limitOfCommand(command: SocketCommand): Limited {
  if (command === 'message.send') return 'messages';
  return command === 'thread.typing' || command === 'section.writing' ? 'typing' : 'commands';
}
