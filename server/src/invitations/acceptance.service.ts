import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { AcceptanceInput } from '#shared/access/invitation.contract.js';
import { Accounts } from '../auth/accounts.service.js';
import { hashToken } from '../auth/one-time-tokens.js';
import { hashPassword } from '../auth/passwords.js';
import { Clock } from '../core/clock.js';
import { AppError } from '../core/errors.js';
import { newId, toIdOrNull, type Id } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import { Transaction } from '../core/transaction.js';
import { MemberRecords } from '../members/member-records.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { stateOf } from './invitation.presenter.js';
import { Invitation } from './invitation.schema.js';

/** From a link to an account: one, however often it is posted. */
@Injectable()
export class Acceptance {
  constructor(
    @InjectModel(Invitation.name) private readonly invitations: Model<Invitation>,
    private readonly accounts: Accounts,
    private readonly members: MemberRecords,
    private readonly organisations: OrganisationsService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** What the link is for. Changes nothing. */
  async open(token: string) {
    const invitation = await this.find(token);
    const state = stateOf(invitation, this.clock.now());
    const { email, organisationId } = invitation;
    const organisation =
      organisationId && (await this.organisations.refs([organisationId])).get(organisationId.toHexString());
    return { ...(email && { email }), ...(organisation && { organisation }), state };
  }

  /** A page of the organisations that the invited person may pick. */
  async choices(token: string, query: PageRequest & { q?: string | undefined }) {
    const invitation = await this.find(token);
    const isToPick = stateOf(invitation, this.clock.now()) === 'open' && !invitation.organisationId;
    return isToPick ? this.organisations.choices(invitation.regions, query) : { items: [], next: null };
  }

  /**
   * Makes the account. Posted again with the same password it answers the same member, so that a double click or a lost
   * reply does no harm.
   * @throws AppError `invitation-used`, `link-expired`, `already-exists`, `not-found`, `invalid-input`
   */
  async accept(client: string, token: string, input: AcceptanceInput): Promise<Id> {
    const invitation = await this.find(token);
    const passwordHash = invitation.acceptedBy ? '' : await hashPassword(input.password);
    const memberId = await this.transaction.run(() => this.makeAccount(invitation, input, passwordHash));
    return memberId ?? this.acceptedBefore(client, token, input);
  }

  /** Null when the invitation was accepted before. */
  private async makeAccount({ _id }: Invitation, input: AcceptanceInput, passwordHash: string): Promise<Id | null> {
    const memberId = newId();
    const invitation = await this.invitations
      .findOneAndUpdate({ _id, acceptedBy: null }, { $set: { acceptedBy: memberId } })
      .lean<Invitation>();
    if (!invitation) return null;
    await this.assertStillGood(invitation);
    const email = invitation.email ?? input.email;
    if (!email) throw new AppError('invalid-input', { fields: { email: 'required' } });
    const { name, voice, locale, languages } = input;
    const organisationId = await this.organisationFor(invitation, input);
    const isAdministrator = invitation.isFirstAdministrator;
    await this.members.create({ _id: memberId, name, voice, locale, languages, organisationId, isAdministrator });
    await this.accounts.create({ memberId, email, passwordHash });
    return memberId;
  }

  private async assertStillGood(invitation: Invitation): Promise<void> {
    const isLate = invitation.expiresAt <= this.clock.now();
    const isMoot = invitation.isFirstAdministrator && (await this.members.hasAdministrator());
    if (isLate || isMoot) throw new AppError('link-expired');
  }

  private async organisationFor(invitation: Invitation, input: AcceptanceInput): Promise<Id> {
    if (invitation.organisationId) return invitation.organisationId;
    if (input.organisationName) {
      const known = await this.organisations.findByName(input.organisationName, invitation.regions);
      if (known) return known._id;
      const proposed = { name: input.organisationName, kind: 'city', regions: [] };
      return (await this.organisations.insert(proposed))._id;
    }
    const id = input.organisationId ? toIdOrNull(input.organisationId) : null;
    const organisation = id && (await this.organisations.findById(id));
    const { regions = [] } = invitation;
    const isToPick = regions.length === 0 || organisation?.regions.some((region) => regions.includes(region));
    if (!organisation || !isToPick) throw new AppError('invalid-input', { fields: { organisationId: 'required' } });
    return organisation._id;
  }

  private async acceptedBefore(client: string, token: string, { password }: AcceptanceInput): Promise<Id> {
    const { acceptedBy } = await this.find(token);
    const email = acceptedBy && (await this.accounts.emailOf(acceptedBy));
    if (!email) throw new AppError('invitation-used');
    try {
      return (await this.accounts.verify(client, email, password)).memberId;
    } catch (error) {
      throw error instanceof AppError && error.code === 'wrong-credentials' ? new AppError('invitation-used') : error;
    }
  }

  private async find(token: string): Promise<Invitation> {
    const invitation = await this.invitations.findOne({ tokenHash: hashToken(token) }).lean<Invitation>();
    if (!invitation) throw new AppError('not-found');
    return invitation;
  }
}
