import { Global, Module, type DynamicModule } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DatabaseReady } from './database-ready.js';
import { DomainEvents } from './domain-events.js';
import { EventLoopDelay } from './event-loop-delay.js';
import { Load } from './load.js';
import { Metrics } from './metrics.js';
import { NetworkState, NetworkStateSchema } from './network-state.schema.js';
import { NetworkStateService } from './network-state.service.js';
import { OutboxEvent, OutboxEventSchema } from './outbox-event.schema.js';
import { OutboxStore } from './outbox-store.js';
import { Outbox } from './outbox.js';
import { Pages } from './pages.service.js';
import { RelayReader } from './relay-reader.js';
import { RelaySender } from './relay-sender.js';
import { RelayedEvent, RelayedEventSchema, RunningNode, RunningNodeSchema } from './relay.schema.js';
import { Transaction } from './transaction.js';

/** Where the data are: an address for the driver, and the database's name where the address has none. */
export interface Database {
  uri: string;
  name?: string;
}

/** What every feature stands on: configuration, the database connection, transactions with their events, the clock. */
@Global()
@Module({})
export class CoreModule {
  static register(config: Config, { uri, name }: Database): DynamicModule {
    const load = [EventLoopDelay, Load, Metrics];
    const providers = [Clock, DomainEvents, ...load, NetworkStateService, Outbox, Pages, Transaction];
    return {
      module: CoreModule,
      imports: [
        // Indexes are awaited by DatabaseReady, before the first request, not built while requests come in.
        MongooseModule.forRoot(uri, {
          ...(name !== undefined && { dbName: name }),
          autoIndex: true,
          retryAttempts: 5,
          retryDelay: 500,
          verboseRetryLog: false,
        }),
        MongooseModule.forFeature([
          { name: OutboxEvent.name, schema: OutboxEventSchema },
          { name: RelayedEvent.name, schema: RelayedEventSchema },
          { name: RunningNode.name, schema: RunningNodeSchema },
          { name: NetworkState.name, schema: NetworkStateSchema },
        ]),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        DatabaseReady,
        OutboxStore,
        RelaySender,
        RelayReader,
        ...providers,
      ],
      exports: [CONFIG, DatabaseReady, ...providers],
    };
  }
}
