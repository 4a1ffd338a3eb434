import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CONFIG, type Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { newId, type Id } from '../core/ids.js';
import { Account } from './account.schema.js';
import { fitsPassword } from './passwords.js';
import { SignInLimit } from './sign-in-limit.js';

export type Verified = Pick<Account, 'memberId' | 'passwordHash'>;

@Injectable()
export class Accounts {
  constructor(
    @InjectModel(Account.name) private readonly accounts: Model<Account>,
    private readonly limit: SignInLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The member behind address and password, and the hash that it was verified by.
   * @param client network of the client, for the limit on failures
   * @throws AppError `wrong-credentials`, whatever was wrong; `too-many-attempts`
   */
  async verify(client: string, email: string, password: string): Promise<Verified> {
    const address = email.trim().toLowerCase();
    return this.limit.inTurn(client, address, () => this.attempt(client, address, password));
  }

  private async attempt(client: string, address: string, password: string): Promise<Verified> {
    await this.limit.assertOpen(client, address);
    const account = await this.accounts.findOne({ email: address }).lean<Account>();
    const isOpen = account && !(account.isDemonstration && this.config.demo === 'off');
    if (!(await fitsPassword(password, isOpen ? account.passwordHash : undefined)) || !account) {
      await this.limit.countFailure(client, address);
      throw new AppError('wrong-credentials');
    }
    await this.limit.reset(client, address);
    return { memberId: account.memberId, passwordHash: account.passwordHash };
  }

  /** Whether the password that somebody was verified by is the account's still. */
  async isCurrent({ memberId, passwordHash }: Verified): Promise<boolean> {
    return (await this.accounts.exists({ memberId, passwordHash })) !== null;
  }

  /** Inside the caller's transaction. @throws AppError `already-exists` when the address has an account. */
  async create(account: Omit<Account, '_id' | 'isDemonstration'> & { isDemonstration?: boolean }): Promise<void> {
    if (await this.accounts.exists({ email: account.email }))
      throw new AppError('already-exists', { fields: { email: 'taken' } });
    await this.accounts.insertMany([{ _id: newId(), isDemonstration: false, ...account }]);
  }

  async setPassword(memberId: Id, passwordHash: string): Promise<void> {
    await this.accounts.updateOne({ memberId }, { $set: { passwordHash } });
  }

  async emailOf(memberId: Id): Promise<string | null> {
    return (await this.accounts.findOne({ memberId }).lean<Account>())?.email ?? null;
  }

  async hasAccount(email: string): Promise<boolean> {
    return (await this.accounts.exists({ email })) !== null;
  }
}
