import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { MessageWriter } from './message-writer.service.js';
import { Message, MessageSchema } from './message.schema.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { ThreadEntries } from './thread-entries.service.js';
import { ThreadCounts } from './thread-counts.service.js';
import { ThreadImport } from './thread-import.service.js';
import { Thread, ThreadSchema } from './thread.schema.js';
import { ThreadReads } from './thread-reads.service.js';
import { ThreadsController } from './threads.controller.js';
import { ThreadsGateway } from './threads.gateway.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: Thread.name, schema: ThreadSchema },
      { name: Message.name, schema: MessageSchema },
    ]),
    MembersModule,
  ],
  controllers: [ThreadsController],
  providers: [
    ThreadsRepository,
    MessagesRepository,
    MessageWriter,
    ThreadReads,
    ThreadsService,
    MessagesService,
    ThreadCounts,
    ThreadEntries,
    ThreadImport,
    ThreadsGateway,
  ],
  exports: [ThreadsService, ThreadCounts, ThreadEntries, ThreadImport],
})
export class ThreadsModule {}
