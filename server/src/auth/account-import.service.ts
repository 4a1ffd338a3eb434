import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Sessions } from '../access/sessions.service.js';
import { Account } from './account.schema.js';
import { PasswordReset } from './password-reset.schema.js';

export type PreparedAccount = Account;

/** Takes prepared accounts in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class AccountImport {
  constructor(
    @InjectModel(Account.name) private readonly accounts: Model<Account>,
    @InjectModel(PasswordReset.name) private readonly resets: Model<PasswordReset>,
    private readonly sessions: Sessions,
  ) {}

  async insert(accounts: readonly PreparedAccount[]): Promise<void> {
    await this.accounts.insertMany(accounts);
  }

  /** With everything by which somebody could still come in: the accounts go last, so that a second run finds the rest. */
  async removeDemonstration(): Promise<number> {
    const memberIds = await this.accounts.distinct('memberId', { isDemonstration: true });
    for (const memberId of memberIds) await this.sessions.endAllOf(memberId);
    await this.resets.deleteMany({ memberId: { $in: memberIds } });
    return (await this.accounts.deleteMany({ isDemonstration: true })).deletedCount;
  }
}
