import { Injectable } from '@nestjs/common';
import type { HomeView } from '#shared/home/home.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { NETWORK_SPACE } from '../core/ids.js';
import { GroupsService } from '../groups/groups.service.js';
import { MatchesService } from '../matching/matches.service.js';
import { PairsService } from '../pairs/pairs.service.js';
import { ResourcesService } from '../resources/resources.service.js';
import { ThreadsService } from '../threads/threads.service.js';

/** One answer for the first screen: on a slow line, five requests would be five waits. */
@Injectable()
export class HomeService {
  constructor(
    private readonly groups: GroupsService,
    private readonly pairs: PairsService,
    private readonly matches: MatchesService,
    private readonly resources: ResourcesService,
    private readonly threads: ThreadsService,
  ) {}

  async get(actor: Actor): Promise<HomeView> {
    assertMember(actor);
    const own = actor.spaces.writes;
    const [pairsToAccept, matches, groupsWithRequests, pairs, threads, resources] = await Promise.all([
      this.pairs.own(actor, 10, true),
      this.matches.waiting(actor, 10),
      this.groups.withRequests(actor, 10),
      this.pairs.own(actor, 5, false),
      this.threads.liveliest(
        actor,
        own.filter((id) => !id.equals(NETWORK_SPACE)),
        8,
      ),
      this.resources.newest(actor, 5),
    ]);
    return { pairsToAccept, ...matches, groupsWithRequests, pairs, threads, resources };
  }
}
