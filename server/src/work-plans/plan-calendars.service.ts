import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Actors } from '../access/actors.service.js';
import { hashToken, newToken } from '../auth/one-time-tokens.js';
import { Clock } from '../core/clock.js';
import { CONFIG, publicOrigin, type Config } from '../core/config.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { PlanCalendar } from './plan-calendar.schema.js';
import { PlanExports } from './plan-exports.service.js';

/**
 * Secret addresses at which calendar programs read a plan. Each belongs to one member, whose rights are asked about at every
 * reading: it shows nothing to one who left the pair. Only its hash is kept.
 */
@Injectable()
export class PlanCalendars {
  constructor(
    @InjectModel(PlanCalendar.name) private readonly calendars: Model<PlanCalendar>,
    private readonly exports: PlanExports,
    private readonly pairs: PairWorkplaces,
    private readonly actors: Actors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async state(actor: Actor, pairId: string): Promise<{ madeAt: string | null }> {
    const { _id } = await this.pairs.open(actor, 'read', pairId);
    const made = await this.calendars.findOne({ memberId: actor.memberId, pairId: _id }).lean<PlanCalendar>();
    return { madeAt: made?.madeAt.toISOString() ?? null };
  }

  /** Made anew: the address before leads nowhere from now on. */
  async renew(actor: Actor, pairId: string): Promise<{ url: string }> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'read', pairId);
    const { token, hash } = newToken();
    const own = { memberId: actor.memberId, pairId: pair._id };
    const made = { $set: { tokenHash: hash, madeAt: this.clock.now() } };
    const write = () => this.calendars.updateOne(own, made, { upsert: true });
    await write().catch((error: unknown) => {
      // Two first ones of the same moment: the later one counts.
      if (!isDuplicateKey(error)) throw error;
      return write();
    });
    return { url: new URL(`/api/calendars/${token}.ics`, publicOrigin(this.config)).href };
  }

  /** @throws AppError `not-found` for an address that is unknown or was renewed, and where its holder may read no longer */
  async read(address: string): Promise<string> {
    const tokenHash = hashToken(address.replace(/\.ics$/, ''));
    const found = await this.calendars.findOne({ tokenHash }).lean<PlanCalendar>();
    if (!found) throw new AppError('not-found');
    return this.exports.ics(await this.actors.load(found.memberId), found.pairId);
  }
}
