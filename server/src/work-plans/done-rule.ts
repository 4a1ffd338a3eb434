import { AppError } from '../core/errors.js';
import type { Activity } from './activity.schema.js';

/** What is done is shown: by evidence, or by a reason why there is none. @throws AppError `evidence-required` */
export function assertShown({ state, evidence, waiver }: Pick<Activity, 'state' | 'evidence' | 'waiver'>): void {
  if (state === 'done' && evidence.length === 0 && !waiver) throw new AppError('evidence-required');
}
