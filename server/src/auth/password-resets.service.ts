import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Sessions } from '../access/sessions.service.js';
import { Clock } from '../core/clock.js';
import { CONFIG, publicOrigin, type Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { newId, toId } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberRecords } from '../members/member-records.service.js';
import { Accounts } from './accounts.service.js';
import { hashToken, newToken } from './one-time-tokens.js';
import { PasswordReset } from './password-reset.schema.js';
import { hashPassword } from './passwords.js';

const ONE_DAY_MS = 24 * 3600 * 1000;

@Injectable()
export class PasswordResets {
  constructor(
    @InjectModel(PasswordReset.name) private readonly resets: Model<PasswordReset>,
    private readonly accounts: Accounts,
    private readonly members: MemberRecords,
    private readonly sessions: Sessions,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new link for a member; an earlier one no longer works. */
  async create(actor: Actor, memberId: string): Promise<{ url: string; expiresAt: string }> {
    const member = await this.members.findById(toId(memberId));
    this.ability.assertCan(actor, 'administer', 'Member', member);
    const { token, hash } = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + ONE_DAY_MS);
    await this.transaction.run(async () => {
      await this.resets.deleteMany({ memberId: member._id });
      await this.resets.insertMany([{ _id: newId(), tokenHash: hash, memberId: member._id, expiresAt }]);
    });
    return { url: `${publicOrigin(this.config)}/password-reset/${token}`, expiresAt: expiresAt.toISOString() };
  }

  /** Sets the password and ends all sessions. @throws AppError `link-expired` when used, expired or never made. */
  async redeem(token: string, password: string): Promise<{ email: string }> {
    const tokenHash = hashToken(token);
    // Hashing a password takes a while: not for everybody who makes an address up.
    if (!(await this.resets.exists({ tokenHash }))) throw new AppError('link-expired');
    const passwordHash = await hashPassword(password);
    const memberId = await this.transaction.run(async () => {
      const reset = await this.resets.findOneAndDelete({ tokenHash }).lean<PasswordReset>();
      if (!reset || reset.expiresAt <= this.clock.now()) throw new AppError('link-expired');
      await this.accounts.setPassword(reset.memberId, passwordHash);
      await this.sessions.endAllOf(reset.memberId);
      return reset.memberId;
    });
    return { email: (await this.accounts.emailOf(memberId)) ?? '' };
  }
}
