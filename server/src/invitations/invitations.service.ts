import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { InvitationInput } from '#shared/access/invitation.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { newToken } from '../auth/one-time-tokens.js';
import { Clock } from '../core/clock.js';
import { CONFIG, publicOrigin, type Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { newId, toIdOrNull, type Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { MemberRecords } from '../members/member-records.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { presentInvitation } from './invitation.presenter.js';
import { Invitation } from './invitation.schema.js';

const THIRTY_DAYS_MS = 30 * 24 * 3600 * 1000;

/** Making and listing invitations; accepting them is in `acceptance.service.ts`. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectModel(Invitation.name) private readonly invitations: Model<Invitation>,
    private readonly organisations: OrganisationsService,
    private readonly members: MemberRecords,
    private readonly pages: Pages,
    private readonly ability: AbilityService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(actor: Actor, request: PageRequest) {
    this.assertMayInvite(actor);
    const readable = this.ability.readable(actor, 'Invitation');
    const filter = { ...readable, isFirstAdministrator: false };
    const { documents, next } = await this.pages.find(this.invitations, newestFirst('invitations'), filter, request);
    const refs = await this.organisations.refs(documents.flatMap(({ organisationId }) => organisationId ?? []));
    const now = this.clock.now();
    const refOf = ({ organisationId }: Invitation) => organisationId && refs.get(organisationId.toHexString());
    return { items: documents.map((invitation) => presentInvitation(invitation, refOf(invitation), now)), next };
  }

  async create(actor: Actor, input: InvitationInput): Promise<{ invitationId: string; url: string }> {
    this.assertMayInvite(actor);
    const organisation = input.organisationId ? await this.organisation(input.organisationId) : null;
    if (organisation) this.ability.assertMay(actor, 'create', 'Invitation', { regions: organisation.regions });
    const { _id, url } = await this.insert({
      isFirstAdministrator: false,
      email: input.email,
      ...(organisation && { organisationId: organisation._id }),
      regions: actor.isAdministrator ? [] : (actor.facilitation?.regions ?? []),
      ...(actor.memberId && { invitedBy: actor.memberId }),
    });
    return { invitationId: _id.toHexString(), url };
  }

  /**
   * The link with which the first administrator is made, new at every start; null once there is one. Whoever can read the
   * server's output may use it, so it is bound to nothing else.
   */
  async firstAdministratorLink(): Promise<string | null> {
    await this.invitations.deleteMany({ isFirstAdministrator: true, acceptedBy: null });
    if (await this.members.hasAdministrator()) return null;
    await this.invitations.deleteMany({ isFirstAdministrator: true });
    return (await this.insert({ isFirstAdministrator: true })).url;
  }

  /** Withdraws the open invitations of some members; who was invited into one of the organisations picks another. */
  async withdraw(memberIds: readonly Id[], organisationIds: readonly Id[]): Promise<void> {
    await this.invitations.deleteMany({ invitedBy: { $in: memberIds }, acceptedBy: null });
    await this.invitations.updateMany({ organisationId: { $in: organisationIds } }, { $unset: { organisationId: '' } });
  }

  private async insert(fields: Pick<Invitation, 'isFirstAdministrator'> & Partial<Invitation>) {
    const { token, hash } = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + THIRTY_DAYS_MS);
    const invitation = { _id: newId(), tokenHash: hash, createdAt, expiresAt, ...fields };
    await this.invitations.insertMany([invitation]);
    return { _id: invitation._id, url: `${publicOrigin(this.config)}/invitation/${token}` };
  }

  private assertMayInvite(actor: Actor): void {
    if (!this.ability.mayEver(actor, 'create', 'Invitation')) throw new AppError('not-allowed');
  }

  private async organisation(organisationId: string) {
    const id = toIdOrNull(organisationId);
    const organisation = id && (await this.organisations.findById(id));
    if (!organisation) throw new AppError('invalid-input', { fields: { organisationId: 'unknown' } });
    return organisation;
  }
}
