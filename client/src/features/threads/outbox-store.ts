import type { MessageView } from '#shared/threads/message.contract.js';
import type { Outgoing } from './outgoing.js';

/** Where an outbox keeps what one member wrote; tabs may share it. Calls reject where the device fails. */
export interface OutboxStore {
  /** All that is kept, in the order of writing. */
  list(): Promise<readonly Outgoing[]>;
  /** Resolves when it is kept, at the end. The same client id again changes nothing. */
  add(message: Omit<Outgoing, 'place'>): Promise<void>;
  /** Puts what `change` makes of each entry in its place, as one step. */
  update(change: (entry: Outgoing) => Outgoing): Promise<void>;
  /** False where it was not there any more. `sent` is told to the other tabs: the message as the server has it. */
  remove(place: number, sent?: MessageView): Promise<boolean>;
  /** `listener` hears what other tabs change. */
  onChange(listener: (sent?: MessageView) => void): () => void;
  /** True while closing the page loses nothing. */
  isLasting(): boolean;
}

/** After every place that a database gives. */
const FIRST_PLACE_IN_MEMORY = 2 ** 48;

/** Until the page is closed. */
export class MemoryOutboxStore implements OutboxStore {
  private entries: readonly Outgoing[] = [];
  private nextPlace = FIRST_PLACE_IN_MEMORY;

  async list() {
    return this.entries;
  }

  async add(message: Omit<Outgoing, 'place'>) {
    if (this.entries.some(({ clientId }) => clientId === message.clientId)) return;
    this.entries = [...this.entries, { ...message, place: this.nextPlace++ }];
  }

  async update(change: (entry: Outgoing) => Outgoing) {
    this.entries = this.entries.map(change);
  }

  async remove(place: number) {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => entry.place !== place);
    return this.entries.length < before;
  }

  onChange() {
    return () => undefined;
  }

  isLasting() {
    return this.entries.length === 0;
  }
}

/** Keeps on the device, and in memory what the device refuses: it may have no room, or allow nothing. */
export class FallbackOutboxStore implements OutboxStore {
  private readonly memory = new MemoryOutboxStore();

  constructor(private readonly device: OutboxStore) {}

  async list() {
    const kept = await this.device.list().catch(() => []);
    return [...kept, ...(await this.memory.list())];
  }

  async add(message: Omit<Outgoing, 'place'>) {
    // What follows something that is only in memory comes after it.
    const isKept =
      this.memory.isLasting() &&
      (await this.device.add(message).then(
        () => true,
        () => false,
      ));
    if (!isKept) await this.memory.add(message);
  }

  async update(change: (entry: Outgoing) => Outgoing) {
    await this.device.update(change).catch(() => undefined);
    await this.memory.update(change);
  }

  async remove(place: number, sent?: MessageView) {
    return (await this.memory.remove(place)) || this.device.remove(place, sent);
  }

  onChange(listener: (sent?: MessageView) => void) {
    return this.device.onChange(listener);
  }

  isLasting() {
    return this.memory.isLasting();
  }
}
