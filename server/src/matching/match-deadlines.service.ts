import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { CONFIG, type Config } from '../core/config.js';
import { Transaction } from '../core/transaction.js';
import { ListingWrites } from './listing-writes.service.js';
import { ListingsRepository } from './listings.repository.js';
import { movedTo } from './match-progress.js';
import { MatchWrites } from './match-writes.service.js';
import type { Match } from './match.schema.js';
import { MatchesRepository } from './matches.repository.js';

const LOOKED_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * What happens with time, by no act of anybody: what no city answers is raised to the facilitators and in the end expires, and
 * pauses end. What waits for a facilitator does not expire: the cities have done their part. Each change asks once more in its
 * transaction, so that several nodes, and a start after a long stop, do it once.
 */
@Injectable()
export class MatchDeadlines implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('matching');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly matches: MatchesRepository,
    private readonly writes: MatchWrites,
    private readonly listings: ListingsRepository,
    private readonly listingWrites: ListingWrites,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOKED_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Everything that is due by now. */
  async sweep(): Promise<void> {
    const { matchRaisedAfterDays, matchExpiresAfterDays } = this.config;
    const [expired, raised] = [this.daysAgo(matchExpiresAfterDays), this.daysAgo(matchRaisedAfterDays)];
    await this.eachOverdue(expired, false, (match) => movedTo('expired', match, this.clock.now()));
    await this.eachOverdue(raised, true, (match) => ({ ...match, raisedAt: this.clock.now() }));
    await this.endPauses();
  }

  private look(): void {
    this.running ??= this.sweep()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Deadlines of matches could not be looked at'))
      .finally(() => (this.running = null));
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }

  private async eachOverdue(since: Date, isToRaise: boolean, edit: (match: Match) => Match): Promise<void> {
    const next = () => this.matches.overdue(since, isToRaise);
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      for (const id of ids) {
        await this.transaction.run(async () => {
          const match = await this.matches.findById(id);
          const isStillDue =
            match && match.waitsFor.length > 0 && match.since <= since && !(isToRaise && match.raisedAt);
          if (isStillDue) await this.writes.replace(edit(match));
        });
      }
    }
  }

  private async endPauses(): Promise<void> {
    const now = this.clock.now();
    for (let ids = await this.listings.pausedUpTo(now); ids.length > 0; ids = await this.listings.pausedUpTo(now)) {
      for (const id of ids) await this.listingWrites.resume(id, now);
    }
  }
}
