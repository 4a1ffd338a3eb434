import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { derivedFields } from './derived-fields.js';
import { Organisation } from './organisation.schema.js';

export type PreparedOrganisation = Omit<Organisation, 'sortName' | 'searchTerms' | 'voices'>;

/** Takes prepared organisations in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class OrganisationImport {
  constructor(@InjectModel(Organisation.name) private readonly organisations: Model<Organisation>) {}

  async insert(organisations: readonly PreparedOrganisation[]): Promise<void> {
    const voices = { political: 0, technical: 0, other: 0 };
    await this.organisations.insertMany(organisations.map((one) => ({ ...one, ...derivedFields(one), voices })));
  }

  /** Those of the names that an organisation has already. */
  async known(names: readonly string[]): Promise<Set<string>> {
    return new Set(await this.organisations.distinct('name', { name: { $in: names } }));
  }

  async setVoices(organisationId: Id, voices: Organisation['voices']): Promise<void> {
    await this.organisations.updateOne({ _id: organisationId }, { $set: { voices } });
  }

  demonstrationIds(): Promise<Id[]> {
    return this.organisations.distinct('_id', { isDemonstration: true });
  }

  async remove(ids: readonly Id[]): Promise<number> {
    return (await this.organisations.deleteMany({ _id: { $in: ids } })).deletedCount;
  }
}
