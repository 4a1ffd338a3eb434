import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { RateLimiterMongo } from 'rate-limiter-flexible';
import { AppError } from '../core/errors.js';

const QUARTER_HOUR = 15 * 60;
export const FAILURES_PER_ACCOUNT = 20;
const FAILURES_PER_CLIENT = 300;

/**
 * Failures in a row, kept in the database. Counted per client *and* address, so that nobody can lock another out from
 * elsewhere, and more generously per client, against one that tries many addresses. Only hashes are stored.
 */
@Injectable()
export class SignInLimit {
  private readonly perAccount: RateLimiterMongo;
  private readonly perClient: RateLimiterMongo;
  /** The last attempt that runs or waits, by client and address. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(@InjectConnection() connection: Connection) {
    const common = {
      storeClient: connection.getClient(),
      dbName: connection.name,
      tableName: 'limits',
      duration: QUARTER_HOUR,
    };
    this.perAccount = new RateLimiterMongo({ ...common, keyPrefix: 'sign-in', points: FAILURES_PER_ACCOUNT });
    this.perClient = new RateLimiterMongo({ ...common, keyPrefix: 'sign-in-client', points: FAILURES_PER_CLIENT });
  }

  /** One attempt after the other: of many sent at once, each sees how those before it ended. */
  async inTurn<T>(client: string, address: string, attempt: () => Promise<T>): Promise<T> {
    const key = hashOf(client, address);
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(attempt, attempt);
    this.turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    }
  }

  /** @throws AppError `too-many-attempts` */
  async assertOpen(client: string, address: string): Promise<void> {
    const [account, all] = await Promise.all([
      this.perAccount.get(hashOf(client, address)),
      this.perClient.get(hashOf(client)),
    ]);
    const closed = [
      (account?.consumedPoints ?? 0) >= FAILURES_PER_ACCOUNT ? account : null,
      (all?.consumedPoints ?? 0) >= FAILURES_PER_CLIENT ? all : null,
    ].flatMap((one) => one?.msBeforeNext ?? []);
    if (closed.length === 0) return;
    throw new AppError('too-many-attempts', { retryAfterSeconds: Math.ceil(Math.max(...closed) / 1000) });
  }

  async countFailure(client: string, address: string): Promise<void> {
    await Promise.all([this.perAccount.penalty(hashOf(client, address)), this.perClient.penalty(hashOf(client))]);
  }

  async reset(client: string, address: string): Promise<void> {
    await this.perAccount.delete(hashOf(client, address));
  }
}

const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('base64url');
