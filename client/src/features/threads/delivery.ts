import type { MessageEdit, MessageView } from '#shared/threads/message.contract.js';
import type { Outgoing } from './outgoing.js';

/**
 * Sends a message and answers it as the server has it. An earlier attempt may have arrived without our knowing, and its author may
 * have changed the words here since: then the message that is there is changed, so that there is one message, with the last words.
 * Where they were changed elsewhere only, that stands.
 */
export const deliveryBy =
  (
    send: (message: Outgoing) => Promise<MessageView>,
    edit: (message: MessageView, change: MessageEdit) => Promise<MessageView>,
  ) =>
  async (message: Outgoing): Promise<MessageView> => {
    const sent = await send(message);
    const isThere = !message.isRewritten || sent.body === message.body;
    if (isThere || sent.removedAt !== undefined) return sent;
    return edit(sent, { body: message.body, lang: message.lang });
  };
