import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { MessageEdit, MessageInput } from '#shared/threads/message.contract.js';
import { threadRoutes, type MessageQuery, type ThreadInput } from '#shared/threads/thread.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { MessagesService } from './messages.service.js';
import { ThreadsService } from './threads.service.js';

const { list, create, get, messages, post, edit, remove } = threadRoutes;

@Controller()
export class ThreadsController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly messagesService: MessagesService,
  ) {}

  @Endpoint(list)
  list(@CurrentActor() actor: Actor, @Query({ schema: list.query }) query: z.infer<typeof list.query>) {
    return this.threads.list(actor, query);
  }

  @Endpoint(create)
  create(@CurrentActor() actor: Actor, @Body({ schema: create.body }) input: ThreadInput) {
    return this.threads.create(actor, input);
  }

  @Endpoint(get)
  get(@CurrentActor() actor: Actor, @Param('threadId') threadId: string) {
    return this.threads.get(actor, threadId);
  }

  @Endpoint(messages)
  messages(
    @CurrentActor() actor: Actor,
    @Param('threadId') threadId: string,
    @Query({ schema: messages.query }) query: MessageQuery,
  ) {
    return this.messagesService.list(actor, threadId, query);
  }

  @Endpoint(post)
  post(
    @CurrentActor() actor: Actor,
    @Param('threadId') threadId: string,
    @Body({ schema: post.body }) input: MessageInput,
  ) {
    return this.messagesService.post(actor, threadId, input);
  }

  @Endpoint(edit)
  edit(
    @CurrentActor() actor: Actor,
    @Param('threadId') threadId: string,
    @Param('messageId') messageId: string,
    @Body({ schema: edit.body }) input: MessageEdit,
  ) {
    return this.messagesService.edit(actor, threadId, messageId, input);
  }

  @Endpoint(remove)
  remove(@CurrentActor() actor: Actor, @Param('threadId') threadId: string, @Param('messageId') messageId: string) {
    return this.messagesService.remove(actor, threadId, messageId);
  }
}
