import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { CONFIG, type Config } from './config.js';
import { AppError } from './errors.js';
import { type Id } from './ids.js';
import { afterPosition, readPosition, writePosition, type ListOrder, type Position } from './pagination.js';
import { sessionSecret } from './session-secret.js';

export interface PageRequest {
  cursor?: string | undefined;
  limit: number;
}

export interface Page<Document> {
  documents: Document[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

type Filter = Record<string, unknown>;

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** How many documents a walk over a whole list reads at a time. */
const WALKED_AT_ONCE = 100;

/**
 * Lists by cursor. A cursor is sealed for its list: it tells nothing that the page did not show (when a group that one may not
 * enter was last active), cannot be made up, and is none of another list.
 */
@Injectable()
export class Pages {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', sessionSecret(config), '', 'cursors of lists', 32));
  }

  /**
   * One page. `hint` names the index for what the filter asks, where the order's own would find little.
   * @throws AppError `invalid-input` when the cursor is not one of this list
   */
  async find<Document extends { _id: Id }>(
    model: Model<Document>,
    order: ListOrder,
    filter: Filter,
    { cursor, limit }: PageRequest,
    hint?: Record<string, 1>,
  ): Promise<Page<Document>> {
    const position = cursor === undefined ? null : this.open(order, cursor);
    const query = model
      .find(position ? { $and: [filter, afterPosition(order, position)] } : filter)
      .sort({ [order.field]: order.direction, _id: order.direction })
      .limit(limit + 1);
    const found = await (hint ? query.hint(hint) : query).lean<Document[]>();
    const documents = found.slice(0, limit);
    const last = documents.at(-1);
    return { documents, next: found.length > limit && last ? this.seal(order, last) : null };
  }

  /** Every document of a list, a page at a time: what is changed meanwhile must keep its place in the order. */
  async *all<Document extends { _id: Id }>(
    model: Model<Document>,
    order: ListOrder,
    filter: Filter,
  ): AsyncGenerator<Document> {
    let cursor: string | undefined;
    do {
      const { documents, next } = await this.find(model, order, filter, { cursor, limit: WALKED_AT_ONCE });
      yield* documents;
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }

  private seal(order: ListOrder, last: { _id: Id }): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(order.list));
    const text = Buffer.concat([cipher.update(writePosition(order, last), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  private open(order: ListOrder, cursor: string): Position {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(order.list))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = bytes.subarray(IV_BYTES + TAG_BYTES);
      return readPosition(order, Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'));
    } catch {
      throw new AppError('invalid-input', { fields: { cursor: 'invalid' } });
    }
  }
}
