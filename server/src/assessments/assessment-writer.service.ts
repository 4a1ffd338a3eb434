import { Injectable } from '@nestjs/common';
import { capabilityNames, type AssessmentInput } from '#shared/assessments/assessment.contract.js';
import { Clock } from '../core/clock.js';
import { isDuplicateKey } from '../core/errors.js';
import { newId } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { assessmentSaved } from './assessment.domain-events.js';
import { presentJudgement } from './assessment.presenter.js';
import type { Assessment } from './assessment.schema.js';
import { AssessmentsRepository, type AssessmentPlace } from './assessments.repository.js';

/** `assessment`: as it is now. */
interface Outcome {
  isStale: boolean;
  assessment: Assessment | null;
}

const ATTEMPTS = 3;

/** Keeps one assessment for each rater and moment of a pair. */
@Injectable()
export class AssessmentWriter {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Commits it, or answers the one there is where the input was begun from an older one. The same again changes nothing. */
  async save(place: AssessmentPlace, input: AssessmentInput): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction.run(() => this.write(place, input));
      } catch (error) {
        // Committed elsewhere in the same instant: it is found now.
        if (attempt === ATTEMPTS || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private async write(place: AssessmentPlace, { basedOn, lang, capabilities }: AssessmentInput): Promise<Outcome> {
    const now = await this.assessments.findAt(place);
    const inOrder = capabilityNames.flatMap((name) => capabilities.filter(({ capability }) => capability === name));
    const judgements = inOrder.map((one) => presentJudgement(one));
    if (now && now.lang === lang && textOf(now.capabilities) === textOf(judgements)) {
      return { isStale: false, assessment: now };
    }
    if ((now?.revision ?? 0) !== basedOn) return { isStale: true, assessment: now };
    const savedAt = this.clock.now();
    const { _id, createdAt } = now ?? { _id: newId(), createdAt: savedAt };
    const assessment = { _id, ...place, revision: basedOn + 1, lang, capabilities: judgements, createdAt, savedAt };
    if (!now) await this.assessments.insert(assessment);
    else if (!(await this.assessments.replace(assessment))) {
      return { isStale: true, assessment: await this.assessments.findAt(place) };
    }
    const { pairId } = place;
    this.transaction.record(assessmentSaved, { pairId: pairId.toHexString(), at: savedAt.toISOString() });
    return { isStale: false, assessment };
  }
}

const textOf = (judgements: Assessment['capabilities']): string => JSON.stringify(judgements.map(presentJudgement));
