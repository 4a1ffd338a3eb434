import { Injectable } from '@nestjs/common';
import type { Id } from '../core/ids.js';
import { MembersRepository } from './members.repository.js';

/** Whom an event about some organisations may concern. It knows no rights: ask the ability about who is found. */
@Injectable()
export class MemberAudiences {
  constructor(private readonly members: MembersRepository) {}

  ofOrganisations(organisationIds: readonly Id[]): Promise<Id[]> {
    return this.members.idsOfOrganisations(organisationIds);
  }

  /** Those who have a facilitation, also one that is over or to come. */
  facilitators(): Promise<Id[]> {
    return this.members.idsWithFacilitation();
  }
}
