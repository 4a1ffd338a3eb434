import { deviceDatabase, type DeviceDatabase } from '../../lib/device/device-database.js';
import type { Exclusively } from '../../lib/device/exclusively.js';
import { ApiError } from '../../lib/http/api-error.js';
import type { MessageView } from '#shared/threads/message.contract.js';
import { DeviceOutboxStore } from './device-outbox-store.js';
import { Outbox } from './outbox.js';
import type { Outgoing } from './outgoing.js';

/** What a page asks of the server; rejects with `ApiError`. */
export type Deliver = (message: Outgoing) => Promise<MessageView>;

const never = <T>() => new Promise<T>(() => undefined);

/** One browser of one member: a database and locks that outlive its pages. For specs, under fake-indexeddb or a real one. */
export class BrowserDevice {
  private readonly open: () => Promise<DeviceDatabase>;
  private pages: Page[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly memberId: string,
    private readonly deliver: Deliver,
    databaseName = `tandem-${memberId}`,
  ) {
    this.open = deviceDatabase(databaseName);
  }

  /** A new tab. */
  openPage(): Page {
    const store = new DeviceOutboxStore(this.memberId, this.open);
    const page: Page = new Page(store, this.deliver, (act): Promise<void> => this.exclusively(page, act));
    this.pages.push(page);
    return page;
  }

  /** Closes every tab, and frees the file. */
  async close(): Promise<void> {
    for (const page of this.pages) page.kill();
    (await this.open()).close();
  }

  /** As `navigator.locks`: in turn, and whoever dies gives the turn back. */
  private exclusively(page: Page, act: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(() => Promise.race([act(), page.death]));
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

/** A tab: an outbox that can die at any moment. */
export class Page {
  readonly outbox: Outbox;
  readonly death: Promise<void>;
  private die: () => void = () => undefined;
  private isDead = false;

  constructor(
    private readonly store: DeviceOutboxStore,
    deliver: Deliver,
    exclusively: Exclusively,
  ) {
    this.death = new Promise((resolve) => (this.die = resolve));
    this.outbox = new Outbox({ store, exclusively, deliver: (message) => this.whileAlive(() => deliver(message)) });
    this.outbox.start();
  }

  /** No answer comes to it any more, and it does nothing more; what it has sent is on its way. */
  kill(): void {
    this.isDead = true;
    this.outbox.stop();
    this.store.close();
    this.die();
  }

  private async whileAlive(ask: () => Promise<MessageView>): Promise<MessageView> {
    if (this.isDead) return never();
    const answer = await ask().catch((error: unknown) => error as ApiError);
    if (this.isDead) return never();
    if (answer instanceof Error) throw answer;
    return answer;
  }
}
