import { Injectable } from '@nestjs/common';
import type { MatchView } from '#shared/matching/match.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { AppError } from '../core/errors.js';
import { toId } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MatchViews } from './match-views.service.js';
import type { Match } from './match.schema.js';
import { MatchesRepository } from './matches.repository.js';
import { matchChanged } from './matching.domain-events.js';

/** How a match is changed: read, judged and written in one transaction, so that of two at the same instant the second sees the first. */
@Injectable()
export class MatchWrites {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly views: MatchViews,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
  ) {}

  /** What comes out of `edit` as it was is not written. */
  async change(
    actor: Actor,
    matchId: string,
    action: 'read' | 'answer' | 'confirm',
    edit: (match: Match) => Match | Promise<Match>,
  ): Promise<MatchView> {
    const changed = await this.transaction.run(async () => {
      const match = await this.matches.findById(toId(matchId));
      this.ability.assertCan(actor, action, 'Match', match);
      const edited = await edit(match);
      return edited === match ? match : this.replace(edited);
    });
    return this.present(actor, changed);
  }

  /** Inside a transaction. */
  async insert(match: Match): Promise<Match> {
    await this.matches.insert(match);
    this.tell(match);
    return match;
  }

  /** Inside a transaction. */
  async replace(match: Match): Promise<Match> {
    await this.matches.replace(match);
    this.tell(match);
    return match;
  }

  async present(actor: Actor, match: Match): Promise<MatchView> {
    const [view] = await this.views.of(actor, [match]);
    if (!view) throw new AppError('not-found');
    return view;
  }

  private tell({ _id }: Match): void {
    this.transaction.record(matchChanged, { matchId: _id.toHexString() });
  }
}
