import { z } from 'zod';
import { id } from '../ids.js';
import { memberRef } from '../members/member.contract.js';
import { organisationRef } from '../organisations/organisation.contract.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { languageTag, paragraphs } from '../text.js';

/** The 5 Capabilities, in order (source: capabilities vocabulary). */
export const capabilityNames = ['commit', 'deliver', 'relate', 'adapt', 'cohere'] as const;
export const capabilityName = z.enum(capabilityNames);
export type CapabilityName = z.infer<typeof capabilityName>;

/** When a pair looks at its capabilities, in order. */
export const moments = ['start', 'middle', 'end'] as const;
export const moment = z.enum(moments);
export type Moment = z.infer<typeof moment>;

/** How far a capability is there, in order; words, not numbers: nothing is added up or averaged. */
export const capabilityLevels = ['not-yet', 'beginning', 'practised', 'lasting'] as const;
export const capabilityLevel = z.enum(capabilityLevels);
export type CapabilityLevel = z.infer<typeof capabilityLevel>;

const judgement = {
  level: capabilityLevel,
  /** Why this level. */
  reason: paragraphs(2000),
  goesWell: paragraphs(2000).optional(),
  toEnhance: paragraphs(2000).optional(),
};
export const capabilityJudgement = z.object({ capability: capabilityName, ...judgement });
export type CapabilityJudgement = z.infer<typeof capabilityJudgement>;

/** What one rater says of the own city at one moment. */
export const assessmentView = z.object({
  assessmentId: id,
  moment,
  /** Absent for who is no member any more. */
  rater: memberRef.optional(),
  organisation: organisationRef,
  /** Counts the saves. */
  revision: z.number().int().min(1),
  lang: z.string(),
  capabilities: z.array(capabilityJudgement).length(capabilityNames.length),
  createdAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** All five, each with its reason. */
export const assessmentInput = z.strictObject({
  /** The revision that the rater began from, 0 where there was none. */
  basedOn: z.number().int().min(0),
  lang: languageTag,
  capabilities: z
    .array(z.strictObject({ capability: capabilityName, ...judgement }))
    .length(capabilityNames.length)
    .refine((all) => new Set(all.map(({ capability }) => capability)).size === all.length, 'Judge each once'),
});
export type AssessmentInput = z.infer<typeof assessmentInput>;

export const assessmentRoutes = {
  list: route('GET', '/api/pairs/:pairId/assessments', {
    summary: 'Assessments of the 5 Capabilities in a pair, the newest first; `can.assess`: the reader may write one',
    query: z.strictObject({ ...pageQuery }),
    reply: page(assessmentView).extend({ can: z.object({ assess: z.boolean() }) }),
  }),
  own: route('GET', '/api/pairs/:pairId/assessments/:moment/own', {
    summary: 'The own assessment of a moment; null where there is none yet',
    reply: z.object({ assessment: assessmentView.nullable(), can: z.object({ assess: z.boolean() }) }),
  }),
  save: route('PUT', '/api/pairs/:pairId/assessments/:moment/own', {
    summary:
      'Write or change the own assessment of a moment; the same again changes nothing; 409 `changed-meanwhile` with the one there is as `current`',
    body: assessmentInput,
    reply: assessmentView,
  }),
};
