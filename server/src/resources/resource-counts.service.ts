import { Injectable } from '@nestjs/common';
import { domainEvent } from '../core/domain-events.js';
import type { Id } from '../core/ids.js';
import { ResourcesRepository } from './resources.repository.js';

export const resourceShared = domainEvent<{ resourceId: string; groupId: string | null }>('resource.shared');

/** How many resources a group has, for the group's own view of itself. */
@Injectable()
export class ResourceCounts {
  constructor(private readonly resources: ResourcesRepository) {}

  inGroup(groupId: Id): Promise<number> {
    return this.resources.countInGroup(groupId);
  }
}
