import { Injectable } from '@nestjs/common';
import type {
  ActivityDetail,
  ActivityEntryView,
  ActivityMove,
  ActivityState,
  EvidenceInput,
  UpdateInput,
} from '#shared/work-plans/activity.contract.js';
import { MAX_EVIDENCE } from '#shared/work-plans/activity.contract.js';
import { assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { toIdOrNull } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivityChanges, type Change } from './activity-changes.service.js';
import { ActivityEntries } from './activity-entries.service.js';
import type { ActivityEntry } from './activity-entry.schema.js';
import type { Activity, Evidence } from './activity.schema.js';
import { updateWritten } from './plan.domain-events.js';

interface Proof {
  evidence: Evidence | null;
  waiver: string | undefined;
}

/** How an activity goes: its state, what shows that it is done, and what people write about it. */
@Injectable()
export class ActivityProgress {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly changes: ActivityChanges,
    private readonly entries: ActivityEntries,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async move(actor: Actor, activityId: string, input: ActivityMove): Promise<ActivityDetail> {
    assertMember(actor);
    const { activity, pair } = await this.changes.open(actor, 'write', activityId);
    const proof = await this.proofOf(actor, input);
    const changed = await this.changes.write(actor, activity, input.revision, (now) => ({
      ...this.toState(actor, now, input.state, proof),
      entry: { kind: 'moved', from: now.state, to: input.state },
    }));
    return this.changes.present(actor, changed, pair);
  }

  async addEvidence(actor: Actor, activityId: string, input: { revision: number; evidence: EvidenceInput }) {
    assertMember(actor);
    const { activity, pair } = await this.changes.open(actor, 'write', activityId);
    const proof = await this.proofOf(actor, input);
    const changed = await this.changes.write(actor, activity, input.revision, (now) => ({
      ...this.toState(actor, now, now.state, proof),
      entry: { kind: 'edited' },
    }));
    return this.changes.present(actor, changed, pair);
  }

  /** Taking away what is gone changes nothing. */
  async removeEvidence(actor: Actor, activityId: string, evidenceId: string): Promise<ActivityDetail> {
    assertMember(actor);
    const { activity, pair } = await this.changes.open(actor, 'write', activityId);
    const id = toIdOrNull(evidenceId);
    const changed = await this.changes.write(actor, activity, null, ({ evidence }) => {
      const kept = evidence.filter(({ _id }) => !id || !_id.equals(id));
      return kept.length === evidence.length ? null : { set: { evidence: kept }, entry: { kind: 'edited' } };
    });
    return this.changes.present(actor, changed, pair);
  }

  /**
   * Writes an update, once for one `clientId`. What does not change the state is no answer to what others did meanwhile.
   * @throws AppError `changed-meanwhile` when the state is to be another and is not the one that the writer saw
   */
  async write(actor: Actor, activityId: string, input: UpdateInput): Promise<ActivityEntryView> {
    assertMember(actor);
    const { activity } = await this.changes.open(actor, 'write', activityId);
    const sent = await this.sentBefore(actor, activity, input.clientId);
    if (sent) return this.entries.presentOne(sent);
    const proof = await this.proofOf(actor, input);
    let written: ActivityEntry | undefined;
    try {
      await this.changes.write(
        actor,
        activity,
        null,
        (now) => this.toUpdate(actor, now, input, proof),
        (entry) => {
          written = entry;
          const ids = { pairId: activity.pairId.toHexString(), entryId: entry._id.toHexString() };
          this.transaction.record(updateWritten, ids);
        },
      );
    } catch (error) {
      written =
        isDuplicateKey(error) || isStale(error) ? await this.sentBefore(actor, activity, input.clientId) : undefined;
      if (!written) throw error;
    }
    return this.entries.presentOne(written!);
  }

  private toUpdate(actor: MemberActor, now: Activity, input: UpdateInput, proof: Proof): Change {
    const { clientId, from, to, text, lang } = input;
    const moves = from !== to;
    if (moves && now.state !== from) throw new AppError('changed-meanwhile');
    return {
      ...this.toState(actor, now, moves ? to : now.state, proof),
      entry: { kind: 'update', clientId, text, lang, ...(moves && { from, to }) },
    };
  }

  /** The new state with what is given to show it; a reason counts no longer once it is not done. */
  private toState({ memberId }: MemberActor, now: Activity, state: ActivityState, proof: Proof): Omit<Change, 'entry'> {
    if (proof.evidence && now.evidence.length >= MAX_EVIDENCE) throw new AppError('limit-reached');
    const waiver = state === 'done' && proof.waiver;
    return {
      set: {
        ...(state !== now.state && { state }),
        ...(proof.evidence && { evidence: [...now.evidence, proof.evidence] }),
        ...(waiver && { waiver: { reason: waiver, by: memberId, at: this.clock.now() } }),
      },
      unset: state !== 'done' && now.waiver ? ['waiver'] : [],
    };
  }

  private async proofOf(
    actor: MemberActor,
    { evidence, waiver }: { evidence?: EvidenceInput | undefined; waiver?: string | undefined },
  ): Promise<Proof> {
    return { evidence: evidence ? await this.changes.toEvidence(actor, evidence) : null, waiver };
  }

  /** @throws AppError `client-id-used` when it was sent about another activity */
  private async sentBefore({ memberId }: MemberActor, { _id }: Activity, clientId: string) {
    const sent = await this.activities.findSent(memberId, clientId);
    if (sent && !sent.activityId.equals(_id)) throw new AppError('client-id-used');
    return sent ?? undefined;
  }
}

/** A double click: the first one has changed the state when the second one comes to it. */
const isStale = (error: unknown): boolean => error instanceof AppError && error.code === 'changed-meanwhile';
