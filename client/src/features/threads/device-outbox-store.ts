import type { MessageView } from '#shared/threads/message.contract.js';
import type { DeviceDatabase, KeptOutgoing } from '../../lib/device/device-database.js';
import type { OutboxStore } from './outbox-store.js';
import type { Outgoing } from './outgoing.js';

type Kept = KeptOutgoing & Omit<Outgoing, 'place'>;

/** One member's outgoing messages in the database of the device, shared by its tabs. */
export class DeviceOutboxStore implements OutboxStore {
  private readonly channel: BroadcastChannel;

  constructor(
    private readonly memberId: string,
    private readonly open: () => Promise<DeviceDatabase>,
  ) {
    this.channel = new BroadcastChannel(`tandem.outbox.${memberId}`);
  }

  async list(): Promise<Outgoing[]> {
    const database = await this.open();
    return (await database.getAllFromIndex('outgoing', 'memberId', this.memberId)).map(entryOf);
  }

  async add(message: Omit<Outgoing, 'place'>): Promise<void> {
    const database = await this.open();
    const { store, done } = database.transaction('outgoing', 'readwrite', { durability: 'strict' });
    const isThere = await store.index('message').getKey([this.memberId, message.clientId]);
    const kept: Kept = { ...message, memberId: this.memberId };
    if (isThere === undefined) await store.add(kept);
    await done;
    this.tell();
  }

  async update(change: (entry: Outgoing) => Outgoing): Promise<void> {
    const database = await this.open();
    const { store, done } = database.transaction('outgoing', 'readwrite');
    const entries = (await store.index('memberId').getAll(this.memberId)).map(entryOf);
    const changed = entries.flatMap((entry) => (change(entry) === entry ? [] : [change(entry)]));
    for (const entry of changed) await store.put({ ...entry, memberId: this.memberId });
    await done;
    if (changed.length > 0) this.tell();
  }

  async remove(place: number, sent?: MessageView): Promise<boolean> {
    const database = await this.open();
    const { store, done } = database.transaction('outgoing', 'readwrite');
    const isThere = (await store.getKey(place)) !== undefined;
    await store.delete(place);
    await done;
    this.tell(sent);
    return isThere;
  }

  onChange(listener: (sent?: MessageView) => void): () => void {
    const hear = ({ data }: MessageEvent<MessageView | undefined>) => listener(data);
    this.channel.addEventListener('message', hear);
    return () => this.channel.removeEventListener('message', hear);
  }

  isLasting(): boolean {
    return true;
  }

  /** Of no use afterwards; what is kept stays. */
  close(): void {
    this.channel.close();
  }

  private tell(sent?: MessageView): void {
    this.channel.postMessage(sent);
  }
}

function entryOf(kept: KeptOutgoing): Outgoing {
  const { memberId: _owner, ...entry } = kept as Kept & { place: number };
  return entry;
}
