import { Injectable } from '@nestjs/common';
import { moment, type AssessmentInput, type AssessmentView } from '#shared/assessments/assessment.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { AppError } from '../core/errors.js';
import { hasId, type Id } from '../core/ids.js';
import type { PageRequest } from '../core/pages.service.js';
import { MemberCards } from '../members/member-cards.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { AssessmentWriter } from './assessment-writer.service.js';
import { presentAssessment } from './assessment.presenter.js';
import type { Assessment } from './assessment.schema.js';
import { AssessmentsRepository, type AssessmentPlace } from './assessments.repository.js';

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly writer: AssessmentWriter,
    private readonly pairs: PairWorkplaces,
    private readonly memberCards: MemberCards,
    private readonly organisations: OrganisationsService,
    private readonly ability: AbilityService,
  ) {}

  async list(actor: Actor, pairId: string, request: PageRequest) {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'read', pairId);
    const { documents, next } = await this.assessments.page(pair._id, request);
    return { items: await this.present(documents), next, can: { assess: this.mayAssess(actor, pair) } };
  }

  async own(actor: Actor, pairId: string, named: string) {
    assertMember(actor);
    const { pair, place } = await this.placeOf(actor, pairId, named);
    const found = await this.assessments.findAt(place);
    const [assessment = null] = found ? await this.present([found]) : [];
    return { assessment, can: { assess: this.mayAssess(actor, pair) } };
  }

  /** @throws AppError `changed-meanwhile`, with the assessment that is there */
  async save(actor: Actor, pairId: string, named: string, input: AssessmentInput): Promise<AssessmentView> {
    assertMember(actor);
    const { pair, place } = await this.placeOf(actor, pairId, named);
    if (!this.mayAssess(actor, pair)) throw new AppError('not-allowed');
    const { isStale, assessment } = await this.writer.save(place, input);
    const [view] = assessment ? await this.present([assessment]) : [];
    if (isStale || !view) throw new AppError('changed-meanwhile', { ...(view && { current: view }) });
    return view;
  }

  private async placeOf(actor: MemberActor, pairId: string, named: string) {
    const pair = await this.pairs.open(actor, 'read', pairId);
    const { data } = moment.safeParse(named);
    if (data === undefined) throw new AppError('not-found');
    const { memberId: raterId, organisationId } = actor;
    const place: AssessmentPlace = { pairId: pair._id, moment: data, raterId, organisationId };
    return { pair, place };
  }

  /** Members of its cities, for their own city. */
  private mayAssess(actor: MemberActor, pair: { _id: Id; organisationIds: Id[] }): boolean {
    const { memberId: raterId, organisationId } = actor;
    const isOfCity = hasId(pair.organisationIds, organisationId);
    return isOfCity && this.ability.can(actor, 'write', 'Assessment', { pairId: pair._id, organisationId, raterId });
  }

  private async present(assessments: readonly Assessment[]): Promise<AssessmentView[]> {
    const [cards, organisations] = await Promise.all([
      this.memberCards.byId(assessments.map(({ raterId }) => raterId)),
      this.organisations.refs(assessments.map(({ organisationId }) => organisationId)),
    ]);
    return assessments.flatMap((one) => {
      const organisation = organisations.get(one.organisationId.toHexString());
      return organisation ? [presentAssessment(one, organisation, cards.get(one.raterId.toHexString()))] : [];
    });
  }
}
