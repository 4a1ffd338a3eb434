import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { NETWORK_STATE_ID, NetworkState } from './network-state.schema.js';

/** Whether the demonstration network is in the store: asked by every session view, so kept in memory after the first time. */
@Injectable()
export class NetworkStateService {
  private isDemonstrationKnown: boolean | null = null;

  constructor(@InjectModel(NetworkState.name) private readonly states: Model<NetworkState>) {}

  async isDemonstration(): Promise<boolean> {
    this.isDemonstrationKnown ??= (await this.states.findById(NETWORK_STATE_ID).lean())?.isDemonstration ?? false;
    return this.isDemonstrationKnown;
  }

  async setDemonstration(isDemonstration: boolean): Promise<void> {
    await this.states.updateOne({ _id: NETWORK_STATE_ID }, { $set: { isDemonstration } }, { upsert: true });
    this.isDemonstrationKnown = isDemonstration;
  }

  /** Whether an earlier start has decided if this network begins as a demonstration. */
  async isDecided(): Promise<boolean> {
    return (await this.states.exists({ _id: NETWORK_STATE_ID })) !== null;
  }

  /** The network is what it is: a later start does not ask again. */
  async decide(): Promise<void> {
    await this.states.updateOne(
      { _id: NETWORK_STATE_ID },
      { $setOnInsert: { isDemonstration: false } },
      { upsert: true },
    );
  }

  /** Inside the transaction of the change: of two at once, the second runs again and sees what the first did. */
  async countAdministratorChange(): Promise<void> {
    await this.states.updateOne({ _id: NETWORK_STATE_ID }, { $inc: { administratorChanges: 1 } }, { upsert: true });
  }
}
