import { z } from 'zod';
import {
  capabilityNames,
  type AssessmentInput,
  type AssessmentView,
  type CapabilityName,
} from '#shared/assessments/assessment.contract.js';

const judgement = z.object({ level: z.string(), reason: z.string(), goesWell: z.string(), toEnhance: z.string() });
export type JudgementDraft = z.infer<typeof judgement>;

/** What stands in the form, and the revision that it began from; blank where nothing is filled in. */
export const assessmentDraft = z.object({
  basedOn: z.number(),
  lang: z.string(),
  capabilities: z.object(
    Object.fromEntries(capabilityNames.map((name) => [name, judgement])) as Record<CapabilityName, typeof judgement>,
  ),
});
export type AssessmentDraft = z.infer<typeof assessmentDraft>;

const blank: JudgementDraft = { level: '', reason: '', goesWell: '', toEnhance: '' };

/** The form as it begins: with what was saved, or with nothing. */
export function draftOf(saved: AssessmentView | null, lang: string): AssessmentDraft {
  const of = (name: CapabilityName): JudgementDraft => {
    const found = saved?.capabilities.find(({ capability }) => capability === name);
    return found ? { ...blank, ...found, goesWell: found.goesWell ?? '', toEnhance: found.toEnhance ?? '' } : blank;
  };
  return assessmentDraft.parse({
    basedOn: saved?.revision ?? 0,
    lang: saved?.lang ?? lang,
    capabilities: Object.fromEntries(capabilityNames.map((name) => [name, of(name)])),
  });
}

/** What is still to be said before it can be saved. */
export const missingIn = ({ capabilities }: AssessmentDraft) =>
  capabilityNames.flatMap((capability) => {
    const { level, reason } = capabilities[capability];
    return [
      ...(level === '' ? [{ capability, what: 'level' as const }] : []),
      ...(reason.trim() === '' ? [{ capability, what: 'reason' as const }] : []),
    ];
  });

/** For the contract, once nothing is missing. */
export function inputOf({ basedOn, lang, capabilities }: AssessmentDraft): AssessmentInput {
  const said = capabilityNames.map((capability) => {
    const { level, reason, goesWell, toEnhance } = capabilities[capability];
    return {
      capability,
      level: level as AssessmentInput['capabilities'][number]['level'],
      reason,
      ...(goesWell.trim() !== '' && { goesWell }),
      ...(toEnhance.trim() !== '' && { toEnhance }),
    };
  });
  return { basedOn, lang, capabilities: said };
}

/** The rater saved from another page or device meanwhile, and something else. */
export const isOvertaken = (draft: AssessmentDraft, saved: AssessmentView | null): boolean =>
  saved !== null &&
  saved.revision > draft.basedOn &&
  JSON.stringify(inputOf({ ...draftOf(saved, draft.lang), basedOn: 0 })) !==
    JSON.stringify(inputOf({ ...draft, basedOn: 0 }));
