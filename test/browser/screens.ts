import type { Page } from '@playwright/test';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { planRoutes } from '../../shared/src/work-plans/plan.contract.js';
import type { TestClient } from '../support/client.js';
import type { Account } from './demonstration.js';

/** What of the demonstration network the screens show. */
export interface Places {
  invitation: string;
  passwordReset: string;
  groupId: string;
  resourceId: string;
  pairId: string;
  /** Of the pair that has a work plan. */
  plannedPairId: string;
  activityId: string;
  /** Of a pair with sections and assessments, in which `city-a` writes. */
  writtenPairId: string;
  sectionTextId: string;
  threadId: string;
  memberId: string;
  organisationId: string;
  listingId: string;
  matchId: string;
}

export interface Screen {
  name: string;
  as: Account | 'guest';
  path: (places: Places) => string;
  /** What is opened on the screen: a menu, a dialog. */
  open?: (page: Page) => Promise<void>;
  /** Widths at which it is there; both where nothing is said. */
  widths?: readonly number[];
}

export const WIDE = 1280;
export const NARROW = 320;

const button = (page: Page, icon: string, within = '') =>
  page.locator(`main ${within} button:has(path[d^="${icon}"])`).first();
const FILTER_ICON = 'M4 7h16M7 12';
const PLUS_ICON = 'M12 5v14';
const EDIT_ICON = 'm5 19 1-4';

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', as: 'guest', path: () => '/' },
  { name: 'invitation', as: 'guest', path: ({ invitation }) => invitation },
  { name: 'password reset', as: 'guest', path: ({ passwordReset }) => passwordReset },
  { name: 'home', as: 'facilitator', path: () => '/' },
  { name: 'groups', as: 'facilitator', path: () => '/groups' },
  { name: 'new group', as: 'facilitator', path: () => '/groups/new' },
  { name: 'group', as: 'facilitator', path: ({ groupId }) => `/groups/${groupId}` },
  { name: 'library', as: 'facilitator', path: () => '/library' },
  { name: 'library, filtered', as: 'facilitator', path: () => '/library?lang=en&lang=es&kind=note' },
  {
    name: 'library, its filters',
    as: 'facilitator',
    path: () => '/library',
    open: (page) => button(page, FILTER_ICON).click(),
    widths: [NARROW],
  },
  { name: 'resource', as: 'facilitator', path: ({ resourceId }) => `/resources/${resourceId}` },
  { name: 'share', as: 'facilitator', path: () => '/library/share' },
  { name: 'pairs', as: 'facilitator', path: () => '/pairs' },
  { name: 'requests and offers', as: 'facilitator', path: () => '/pairs/requests' },
  { name: 'requests and offers, none', as: 'facilitator', path: () => '/pairs/requests/own' },
  { name: 'new request', as: 'facilitator', path: () => '/pairs/requests/new' },
  { name: 'request', as: 'facilitator', path: ({ listingId }) => `/pairs/requests/${listingId}` },
  { name: 'request of another city', as: 'administrator', path: ({ listingId }) => `/pairs/requests/${listingId}` },
  { name: 'matches', as: 'facilitator', path: () => '/pairs/matches' },
  { name: 'match', as: 'facilitator', path: ({ matchId }) => `/pairs/matches/${matchId}` },
  { name: 'new pair', as: 'facilitator', path: () => '/pairs/new' },
  { name: 'pair', as: 'facilitator', path: ({ pairId }) => `/pairs/${pairId}` },
  { name: 'plan, board', as: 'facilitator', path: ({ plannedPairId }) => `/pairs/${plannedPairId}/plan` },
  { name: 'plan, table', as: 'facilitator', path: ({ plannedPairId }) => `/pairs/${plannedPairId}/plan/table` },
  { name: 'plan, timeline', as: 'facilitator', path: ({ plannedPairId }) => `/pairs/${plannedPairId}/plan/timeline` },
  {
    name: 'plan, a new activity',
    as: 'facilitator',
    path: ({ plannedPairId }) => `/pairs/${plannedPairId}/plan`,
    open: (page) => button(page, PLUS_ICON).click(),
  },
  {
    name: 'plan, an update',
    as: 'facilitator',
    path: ({ plannedPairId }) => `/pairs/${plannedPairId}`,
    open: (page) => button(page, EDIT_ICON).click(),
  },
  { name: 'activity', as: 'facilitator', path: ({ activityId }) => `/activities/${activityId}` },
  { name: 'sections', as: 'facilitator', path: ({ writtenPairId }) => `/pairs/${writtenPairId}/sections/challenges` },
  {
    name: 'sections, writing',
    as: 'city-a',
    path: ({ writtenPairId }) => `/pairs/${writtenPairId}/sections/outcomes`,
    open: (page) => button(page, EDIT_ICON, 'article').click(),
  },
  {
    name: 'sections, translating',
    as: 'city-a',
    path: ({ writtenPairId }) => `/pairs/${writtenPairId}/sections/challenges`,
    open: (page) => page.locator('article button').last().click(),
  },
  {
    name: 'section history',
    as: 'facilitator',
    path: ({ writtenPairId, sectionTextId }) => `/pairs/${writtenPairId}/sections/challenges/history/${sectionTextId}`,
  },
  { name: 'capabilities', as: 'facilitator', path: ({ writtenPairId }) => `/pairs/${writtenPairId}/capabilities` },
  { name: 'assessment', as: 'city-a', path: ({ writtenPairId }) => `/pairs/${writtenPairId}/capabilities/end` },
  { name: 'thread', as: 'facilitator', path: ({ threadId }) => `/threads/${threadId}` },
  { name: 'people', as: 'facilitator', path: () => '/people' },
  { name: 'organisations', as: 'facilitator', path: () => '/people/organisations?region=africa' },
  { name: 'member', as: 'facilitator', path: ({ memberId }) => `/people/${memberId}` },
  { name: 'organisation', as: 'facilitator', path: ({ organisationId }) => `/organisations/${organisationId}` },
  { name: 'profile', as: 'facilitator', path: () => '/profile' },
  {
    name: 'account menu',
    as: 'facilitator',
    path: () => '/people',
    open: (page) => page.locator('header button[popovertarget]').click(),
  },
  { name: 'administration', as: 'administrator', path: () => '/administration' },
  { name: 'rights', as: 'administrator', path: ({ memberId }) => `/administration/people/${memberId}` },
  { name: 'invitations', as: 'administrator', path: () => '/administration/invitations' },
  {
    name: 'invitations, the form',
    as: 'administrator',
    path: () => '/administration/invitations',
    open: (page) => button(page, PLUS_ICON).click(),
  },
  { name: 'organisations to keep', as: 'administrator', path: () => '/administration/organisations' },
];

interface Listed {
  items: Record<string, string>[];
}

/** The one pair of the demonstration in which something is planned. */
async function findPlan(facilitator: TestClient): Promise<Pick<Places, 'plannedPairId' | 'activityId'>> {
  const { items } = await facilitator.send(pairRoutes.list, {});
  for (const { pairId: plannedPairId } of items) {
    const { activities } = await facilitator.send(planRoutes.get, { params: { pairId: plannedPairId } });
    const late = activities.find(({ daysLate }) => daysLate);
    if (late) return { plannedPairId, activityId: late.activityId };
  }
  throw new Error('Nothing is planned in the demonstration');
}

/** Finds one of each kind in what the facilitator sees, and makes the links that are shown once. */
export async function findPlaces(facilitator: TestClient, administrator: TestClient): Promise<Places> {
  const first = async (path: string, id: string, query: Record<string, unknown> = {}): Promise<string> => {
    const { body } = await facilitator.get<Listed>(path, query);
    const found = body.items[0]?.[id];
    if (found === undefined) throw new Error(`Nothing in ${path}`);
    return found;
  };
  const link = async (path: string, body: unknown): Promise<string> => {
    const made = await administrator.post<{ url: string }>(path, body);
    return new URL(made.body.url).pathname;
  };
  const memberId = await first('/api/members', 'memberId', { role: 'facilitator', region: 'africa' });
  const pairId = await first('/api/pairs', 'pairId');
  const pairs = (await facilitator.get<Listed>('/api/pairs')).body.items;
  const writtenPairId = pairs.find(({ title }) => title?.startsWith('Clean markets'))?.['pairId'] ?? '';
  const { texts } = (
    await facilitator.get<{ texts: { textId: string; version: number }[] }>(
      `/api/pairs/${writtenPairId}/sections/challenges`,
    )
  ).body;
  return {
    invitation: await link('/api/invitations', { email: 'invited@example.org' }),
    passwordReset: await link(`/api/members/${memberId}/password-resets`, {}),
    groupId: await first('/api/groups', 'groupId'),
    resourceId: await first('/api/resources', 'resourceId', { kind: 'note' }),
    pairId,
    ...(await findPlan(facilitator)),
    writtenPairId,
    sectionTextId: texts.find(({ version }) => version > 1)?.textId ?? '',
    threadId: await first('/api/threads', 'threadId', { spaceId: pairId }),
    memberId,
    organisationId: await first('/api/organisations', 'organisationId', { region: 'africa', q: 'Mvulani' }),
    listingId: await first('/api/listings', 'listingId', { theme: 'cadastre-and-urban-planning', kind: 'request' }),
    matchId: await first('/api/matches', 'matchId'),
  };
}
