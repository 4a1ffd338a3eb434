import {
  capabilityLevels,
  capabilityNames,
  moments,
  type AssessmentView,
  type CapabilityJudgement,
  type CapabilityName,
  type Moment,
} from '#shared/assessments/assessment.contract.js';

/** What one rater says of one capability. */
export type Judged = Omit<AssessmentView, 'capabilities'> & CapabilityJudgement;

/** All judgements of each capability, in the order of the moments, then of the cities and raters: each as it is, none summed up. */
export function byCapability(
  assessments: readonly AssessmentView[],
): { capability: CapabilityName; judged: Judged[] }[] {
  const order = ({ moment, organisation, rater }: AssessmentView) =>
    [moments.indexOf(moment), organisation.name, rater?.name ?? ''].join('\u0000');
  const inOrder = assessments.toSorted((a, b) => order(a).localeCompare(order(b)));
  return capabilityNames.map((capability) => ({
    capability,
    judged: inOrder.flatMap(({ capabilities, ...assessment }) => {
      const judgement = capabilities.find((one) => one.capability === capability);
      return judgement ? [{ ...assessment, ...judgement }] : [];
    }),
  }));
}

/** A rater's level on the axis of a capability. */
export interface Dot {
  id: string;
  moment: Moment;
  x: number;
  y: number;
}

const STEP = 80;
const ROW = 16;
const MARGIN = 40;
export const AXIS_WIDTH = 2 * MARGIN + STEP * (capabilityLevels.length - 1);
export const ticks = capabilityLevels.map((_, at) => MARGIN + STEP * at);

/** One line for each moment in which somebody assessed. Several raters with the same level stand side by side around its tick. */
export function dotsOf(judged: readonly Judged[], shown: readonly Moment[]): Dot[] {
  return judged.map((one) => {
    const alike = judged.filter(({ moment, level }) => moment === one.moment && level === one.level);
    const beside = alike.findIndex(({ assessmentId }) => assessmentId === one.assessmentId) - (alike.length - 1) / 2;
    // Many stand closer together: they stay at their level.
    const distance = Math.min(14, (STEP - 14) / alike.length);
    const x = (ticks[capabilityLevels.indexOf(one.level)] ?? 0) + beside * distance;
    return { id: one.assessmentId, moment: one.moment, x, y: rowOf(shown.indexOf(one.moment)) };
  });
}

const rowOf = (at: number) => ROW * at + ROW / 2 + 2;
export const heightOf = (rows: number) => ROW * rows + 4;
/** The moments in which somebody assessed, in order. */
export const momentsOf = (assessments: readonly { moment: Moment }[]): Moment[] =>
  moments.filter((moment) => assessments.some((one) => one.moment === moment));
