import { randomUUID } from 'node:crypto';
import { phases } from '../../shared/src/pairs/pair.contract.js';
import { activityRoutes } from '../../shared/src/work-plans/activity.contract.js';
import { planRoutes } from '../../shared/src/work-plans/plan.contract.js';
import { templateRoutes } from '../../shared/src/work-plans/template.contract.js';
import { insiders, members, row, type PolicyRow } from './policy-row.js';
import { activityOf, type PolicyWorld } from './policy-world.js';

const plan = ({ pairId }: PolicyWorld, part = '') => `/api/pairs/${pairId}/plan${part}`;
const activity = ({ activityId }: PolicyWorld, part = '') => `/api/activities/${activityId}${part}`;
const facts = ({ people: { member } }: PolicyWorld) => activityOf(member.organisationId);
/** As the pair's member reads it: a change says on which state it is made. */
const now = async ({ people: { member }, pairId }: PolicyWorld) =>
  member.client.send(planRoutes.get, { params: { pairId } });
const last = async ({ people: { member }, activityId }: PolicyWorld) =>
  (await member.client.send(activityRoutes.get, { params: { activityId } })).revision;
const link = { kind: 'link', url: 'https://example.org/report' };

const plans: PolicyRow[] = [
  row('plans.get', 'of a pair', insiders(200), (world) => ({ path: plan(world) })),
  row('plans.setPhases', 'of a pair', insiders(200), async (world) => ({
    path: plan(world, '/phases'),
    body: { revision: (await now(world)).revision, phases: phases.map((phase) => ({ phase })) },
  })),
  row('plans.setObjectives', 'of a pair', insiders(200), async (world) => ({
    path: plan(world, '/objectives'),
    body: { revision: (await now(world)).revision, objectives: [{ title: 'Clean markets', lang: 'en' }] },
  })),
  row('plans.assess', 'of a pair', insiders(200), async (world) => ({
    path: plan(world, '/factors/trust'),
    body: { state: 'met', revision: (await now(world)).factors.find(({ factorId }) => factorId === 'trust')?.revision },
  })),
  row('plans.changePhase', 'of a pair', insiders(201), async (world) => {
    const at = phases.indexOf((await now(world)).phase);
    return { path: plan(world, '/phase-changes'), body: { from: phases[at], to: phases[at + 1] } };
  }),
  row('plans.phaseChanges', 'of a pair', insiders(200), (world) => ({ path: plan(world, '/phase-changes') })),
  row('plans.updates', 'of a pair', insiders(200), (world) => ({ path: plan(world, '/updates') })),
  row('plans.csv', 'of a pair', insiders(200), (world) => ({ path: plan(world, '.csv') })),
  row('plans.calendarState', 'of a pair', insiders(200), (world) => ({ path: plan(world, '/calendar') })),
  row('plans.renewCalendar', 'of a pair', insiders(201), (world) => ({ path: plan(world, '/calendar') })),
  row('plans.calendar', 'an address that was never made', '404 404 404 404 404 404 404', () => ({
    path: '/api/calendars/forged.ics',
  })),
  row(
    'plans.calendar',
    "the member's own address, for whoever has it",
    '200 200 200 200 200 200 200',
    async (world) => {
      const { member } = world.people;
      const { url } = await member.client.send(planRoutes.renewCalendar, { params: { pairId: world.pairId } });
      return { path: new URL(url).pathname };
    },
  ),
];

const activities: PolicyRow[] = [
  row('activities.create', 'in a pair', insiders(201), (world) => ({
    path: plan(world, '/activities'),
    body: facts(world),
  })),
  row('activities.get', 'of a pair', insiders(200), (world) => ({ path: activity(world) })),
  row('activities.edit', 'of a pair', insiders(200), async (world) => {
    const { clientId: _clientId, ...body } = facts(world);
    return { path: activity(world), body: { ...body, revision: await last(world) } };
  }),
  row('activities.move', 'of a pair', insiders(200), async (world) => ({
    path: activity(world, '/moves'),
    body: { revision: await last(world), state: 'in-progress' },
  })),
  row('activities.addEvidence', 'of a pair', insiders(201), async (world) => ({
    path: activity(world, '/evidence'),
    body: { revision: await last(world), evidence: link },
  })),
  row('activities.removeEvidence', 'one that is not there', insiders(200), (world) => ({
    path: activity(world, `/evidence/${'f'.repeat(24)}`),
  })),
  row('activities.write', 'of a pair', insiders(201), (world) => ({
    path: activity(world, '/updates'),
    body: { clientId: randomUUID(), from: 'planned', to: 'planned', text: 'An update', lang: 'en' },
  })),
  row('activities.history', 'of a pair', insiders(200), (world) => ({ path: activity(world, '/history') })),
  row('threads.list', 'of an activity of a pair', insiders(200), ({ activityId }) => ({
    path: '/api/threads',
    query: { spaceId: activityId },
  })),
  row('threads.create', 'in an activity of a pair', insiders(201), ({ activityId }) => ({
    path: '/api/threads',
    body: { spaceId: activityId, title: 'A thread', lang: 'en' },
  })),
];

const templates: PolicyRow[] = [
  row('plan-templates.list', 'the own ones', members(200), () => ({ path: '/api/plan-templates' })),
  row('plan-templates.create', 'of a pair', insiders(201), ({ pairId }) => ({
    path: '/api/plan-templates',
    body: { pairId, title: 'A template' },
  })),
  // Another's template is not there, not for the facilitator of the pair it was saved from either.
  row('plan-templates.use', "the member's, in the pair", '401 404 201 404 404 404 404', ({ pairId, templateId }) => ({
    path: `/api/pairs/${pairId}/plan/template-uses`,
    body: { clientId: randomUUID(), templateId, startsOn: '2027-01-01' },
  })),
  // Removing what is not there changes nothing: whoever asks is answered alike.
  row('plan-templates.remove', "the member's", members(200), async ({ people: { member }, pairId }) => {
    const { templateId } = await member.client.send(templateRoutes.create, { body: { pairId, title: 'A template' } });
    return { path: `/api/plan-templates/${templateId}` };
  }),
];

/** Of the work plan: its pair's cities and own facilitators, nobody else, not the administrator either. */
export const planRows: readonly PolicyRow[] = [...plans, ...activities, ...templates];
