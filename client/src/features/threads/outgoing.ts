import type { MessageInput } from '#shared/threads/message.contract.js';
import type { ClientErrorCode } from '../../lib/http/api-error.js';

/** A message on its way: plain data, as it is kept on the device. */
export interface Outgoing extends MessageInput {
  /** Its place in the order of writing, over all tabs of the device. */
  place: number;
  threadId: string;
  writtenAt: string;
  /** `sending`: as far as is known, it gets through. `waiting`: it, or one before it, did not. `refused`: only its author can go on. */
  state: 'sending' | 'waiting' | 'refused';
  /** True where its author changed the words after they may have been sent under the same client id. */
  isRewritten?: boolean;
  /** Why it was refused. */
  problem?: ClientErrorCode;
}

/** As its author leaves it. */
export type Written = Omit<Outgoing, 'place' | 'state' | 'problem'>;
