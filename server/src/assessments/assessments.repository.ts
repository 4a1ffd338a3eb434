import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import { Assessment } from './assessment.schema.js';

/** Whose assessment of which moment: there is one at most. */
export type AssessmentPlace = Pick<Assessment, 'pairId' | 'moment' | 'raterId' | 'organisationId'>;

@Injectable()
export class AssessmentsRepository {
  constructor(
    @InjectModel(Assessment.name) private readonly assessments: Model<Assessment>,
    private readonly pages: Pages,
  ) {}

  findAt({ pairId, moment, raterId }: AssessmentPlace): Promise<Assessment | null> {
    return this.assessments.findOne({ pairId, moment, raterId }).lean<Assessment>().exec();
  }

  /** The newest first. */
  page(pairId: Id, request: PageRequest) {
    return this.pages.find(this.assessments, newestFirst('assessments'), { pairId }, request);
  }

  async insert(assessment: Assessment): Promise<void> {
    await this.assessments.insertMany([assessment]);
  }

  /** Answers whether the assessment still had the revision before. */
  async replace({ _id, revision, lang, capabilities, organisationId, savedAt }: Assessment): Promise<boolean> {
    const set = { revision, lang, capabilities, organisationId, savedAt };
    const { modifiedCount } = await this.assessments.updateOne({ _id, revision: revision - 1 }, { $set: set });
    return modifiedCount === 1;
  }
}
