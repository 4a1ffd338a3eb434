import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Assessment } from './assessment.schema.js';

export type PreparedAssessment = Assessment;

/** Takes prepared assessments in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class AssessmentImport {
  constructor(@InjectModel(Assessment.name) private readonly assessments: Model<Assessment>) {}

  async insert(assessments: readonly PreparedAssessment[]): Promise<void> {
    await this.assessments.insertMany(assessments);
  }

  /** All of some pairs, whoever wrote them: the pairs go. */
  async removeInPairs(pairIds: readonly Id[]): Promise<number> {
    return (await this.assessments.deleteMany({ pairId: { $in: pairIds } })).deletedCount;
  }
}
