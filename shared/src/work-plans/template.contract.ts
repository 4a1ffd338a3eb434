import { z } from 'zod';
import { id, idInput } from '../ids.js';
import { page, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { line, timestamp } from '../text.js';
import { clientId } from '../threads/message.contract.js';
import { plainDate } from './activity.contract.js';
import { planView } from './plan.contract.js';

export const MAX_TEMPLATES = 50;

/** A plan to be used again: activities without people, states and dates, in days from the first one's start. */
export const planTemplate = z.object({
  templateId: id,
  title: z.string(),
  activityCount: z.number().int(),
  /** From the first start to the last end. */
  days: z.number().int(),
  createdAt: timestamp,
});
export type PlanTemplateView = z.infer<typeof planTemplate>;

export const templateRoutes = {
  list: route('GET', '/api/plan-templates', {
    summary: 'The own templates, newest first',
    query: z.strictObject(pageQuery),
    reply: page(planTemplate),
  }),
  create: route('POST', '/api/plan-templates', {
    summary: `Save the activities of a pair as a template of one's own, at most ${MAX_TEMPLATES}; cancelled ones are left out`,
    body: z.strictObject({ pairId: idInput, title: line(120) }),
    reply: planTemplate,
  }),
  remove: route('DELETE', '/api/plan-templates/:templateId', {
    summary: 'Remove a template; removing twice changes nothing',
    reply: z.object({}),
  }),
  use: route('POST', '/api/pairs/:pairId/plan/template-uses', {
    summary:
      'Plan the activities of a template from a day on; cities take the part of those in the same place of the other pair',
    body: z.strictObject({ clientId, templateId: idInput, startsOn: plainDate }),
    reply: planView,
  }),
};
