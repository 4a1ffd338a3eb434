import type { AssessmentView, CapabilityJudgement } from '#shared/assessments/assessment.contract.js';
import type { MemberRef } from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { Assessment } from './assessment.schema.js';

/** @param rater missing where they are no member any more */
export function presentAssessment(
  assessment: Assessment,
  organisation: OrganisationRef,
  rater: MemberRef | undefined,
): AssessmentView {
  return {
    assessmentId: assessment._id.toHexString(),
    moment: assessment.moment,
    ...(rater && { rater }),
    organisation,
    revision: assessment.revision,
    lang: assessment.lang,
    capabilities: assessment.capabilities.map(presentJudgement),
    createdAt: assessment.createdAt.toISOString(),
    savedAt: assessment.savedAt.toISOString(),
  };
}

export const presentJudgement = (judgement: CapabilityJudgement): CapabilityJudgement => {
  const { capability, level, reason, goesWell, toEnhance } = judgement;
  return { capability, level, reason, ...(goesWell && { goesWell }), ...(toEnhance && { toEnhance }) };
};
