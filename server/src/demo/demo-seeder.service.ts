import { Inject, Injectable } from '@nestjs/common';
import { hashPassword } from '../auth/passwords.js';
import { Clock } from '../core/clock.js';
import { CONFIG, type Config } from '../core/config.js';
import { NetworkStateService } from '../core/network-state.service.js';
import { Transaction } from '../core/transaction.js';
import { MemberImport } from '../members/member-import.service.js';
import { OrganisationImport } from '../organisations/organisation-import.service.js';
import { ResourceImport } from '../resources/resource-import.service.js';
import { demoContent } from './content/demo-content.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { NetworkImport } from './network-import.service.js';
import { noRecords } from './records/network-records.js';
import { RecordMaker } from './records/record-maker.js';
import { referenceOrganisationRecords, referenceResourceRecords } from './records/reference-records.js';

/** Puts the demonstration network into an empty store: what the sources list, and the invented cities beside it. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly records: NetworkImport,
    private readonly organisations: OrganisationImport,
    private readonly resources: ResourceImport,
    private readonly members: MemberImport,
    private readonly network: NetworkStateService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Seeds by the configuration; a store in which there are members is left as it is. All of it is one transaction (some 600
   * documents), the mark that the network is a demonstration too: a start that is cut off leaves nothing behind, and the next
   * one decides again. A network that began without a demonstration is not given one later unless DEMO=1 asks for it.
   * @param isEmbedded whether the store is the embedded one
   */
  async seedIfWanted(isEmbedded: boolean): Promise<void> {
    if (!(await this.isWanted(isEmbedded)) || (await this.isInhabited())) {
      await this.network.decide();
      return;
    }
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.transaction.run(async () => {
      // Asked again inside, so that of two nodes that start at once one seeds.
      if (await this.members.areThereAny()) return;
      await this.insertReference();
      await this.records.insert(new RecordMaker(this.clock.now(), passwordHash).make(demoContent));
      await this.network.setDemonstration(true);
    });
  }

  private async isWanted(isEmbedded: boolean): Promise<boolean> {
    const { demo, isLoopback, publicUrl } = this.config;
    if (demo !== 'when-new-and-local') return demo === 'on';
    return isEmbedded && isLoopback && publicUrl === undefined && !(await this.network.isDecided());
  }

  private async isInhabited(): Promise<boolean> {
    return (await this.members.areThereAny()) || (await this.network.isDemonstration());
  }

  /** What an earlier demonstration left of the sources stays as it is: nothing is listed twice. */
  private async insertReference(): Promise<void> {
    const organisations = referenceOrganisationRecords();
    const resources = referenceResourceRecords(this.clock.now());
    const knownNames = await this.organisations.known(organisations.map(({ name }) => name));
    const knownTitles = await this.resources.known(
      resources.flatMap(({ editions }) => editions.map(({ title }) => title)),
    );
    await this.records.insert({
      ...noRecords(),
      organisations: organisations.filter(({ name }) => !knownNames.has(name)),
      resources: resources.filter(({ editions }) => !editions.some(({ title }) => knownTitles.has(title))),
    });
  }
}
