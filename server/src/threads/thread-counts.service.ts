import { Injectable } from '@nestjs/common';
import { ThreadsRepository } from './threads.repository.js';
import type { Id } from '../core/ids.js';

/** How many threads a space has, for the space's own view of itself. */
@Injectable()
export class ThreadCounts {
  constructor(private readonly threads: ThreadsRepository) {}

  inSpace(spaceId: Id): Promise<number> {
    return this.threads.countInSpace(spaceId);
  }
}
