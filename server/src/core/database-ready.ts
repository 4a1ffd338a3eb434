import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/** Waits for every collection and index: a unique index that is missing while requests come in is no index. */
@Injectable()
export class DatabaseReady implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.indexes();
  }

  async indexes(): Promise<void> {
    await Promise.all(Object.values(this.connection.models).map((model) => model.init()));
  }

  /** Whether the database answers within `milliseconds`. */
  async answers(milliseconds = 2000): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds).unref());
    const ping = this.connection.db
      ?.admin()
      .ping()
      .then(
        () => true,
        () => false,
      );
    return Promise.race([ping ?? false, late]);
  }
}
