import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { NETWORK_SPACE, type Id } from '../core/ids.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { resourceTerms } from './resource-terms.js';
import { Resource } from './resource.schema.js';
import { urlKey } from './url-key.js';

export type PreparedResource = Omit<Resource, 'langs' | 'urlKey' | 'searchTerms'>;

/** Takes prepared resources in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class ResourceImport {
  constructor(
    @InjectModel(Resource.name) private readonly resources: Model<Resource>,
    private readonly vocabularies: VocabulariesService,
  ) {}

  async insert(resources: readonly PreparedResource[]): Promise<void> {
    await this.resources.insertMany(resources.map((resource) => ({ ...resource, ...this.derivedFields(resource) })));
  }

  /** Those of the titles that an imported resource of the whole network has already. */
  async known(titles: readonly string[]): Promise<Set<string>> {
    const imported = { audienceId: NETWORK_SPACE, sharedBy: null, 'editions.title': { $in: titles } };
    return new Set(await this.resources.distinct('editions.title', imported));
  }

  /** The marked ones, and all that was shared in some groups. */
  demonstrationIds(groupIds: readonly Id[]): Promise<Id[]> {
    return this.resources.distinct('_id', { $or: [{ isDemonstration: true }, { groupId: { $in: groupIds } }] });
  }

  /** Shared by some members; what came with the demonstration itself is marked as well. */
  sharedBy(memberIds: readonly Id[]): Promise<Id[]> {
    return this.resources.distinct('_id', { sharedBy: { $in: memberIds } });
  }

  async remove(ids: readonly Id[]): Promise<number> {
    return (await this.resources.deleteMany({ _id: { $in: ids } })).deletedCount;
  }

  /** They stay, without a name beside them. */
  async forgetSharer(ids: readonly Id[]): Promise<void> {
    await this.resources.updateMany({ _id: { $in: ids } }, { $unset: { sharedBy: '' } });
  }

  private derivedFields(resource: PreparedResource) {
    const [first] = resource.editions;
    return {
      langs: [...new Set(resource.editions.map(({ lang }) => lang))],
      ...(first?.url && { urlKey: urlKey(first.url) }),
      searchTerms: resourceTerms(resource, this.vocabularies),
    };
  }
}
