import { Types } from 'mongoose';
import { NETWORK_SPACE_ID } from '#shared/ids.js';
import { AppError } from './errors.js';

export type Id = Types.ObjectId;

export const NETWORK_SPACE: Id = new Types.ObjectId(NETWORK_SPACE_ID);

/** The id in a request. @throws AppError `not-found` when malformed: it is answered like an unknown one. */
export function toId(text: string): Id {
  const id = toIdOrNull(text);
  if (!id) throw new AppError('not-found');
  return id;
}

export function toIdOrNull(text: string): Id | null {
  return /^[0-9a-f]{24}$/.test(text) ? new Types.ObjectId(text) : null;
}

export const newId = (): Id => new Types.ObjectId();

export const sameId = (a: Id | null | undefined, b: Id | null | undefined): boolean => !!a && !!b && a.equals(b);

export const hasId = (ids: readonly Id[], id: Id): boolean => ids.some((one) => one.equals(id));
