import { voices } from '#shared/members/member.contract.js';
import { interfaceLanguages } from '#shared/text.js';
import { organisationSizes } from '#shared/organisations/organisation.contract.js';
import { regions } from '../../vocabularies/reference/regions.js';
import { themes } from '../../vocabularies/reference/themes.js';
import type { DemoMember, DemoOrganisation } from '../content/types.js';
import type { Random } from './random.js';

const MEMBERS_PER_CITY = 4;
const FACILITATOR_EVERY = 20;
const syllables = ['ba', 'ro', 'lin', 'da', 'vel', 'mo', 'ris', 'ta', 'ne', 'sul', 'ka', 'por', 'ya', 'gen'];

export interface People {
  organisations: DemoOrganisation[];
  members: DemoMember[];
  facilitators: DemoMember[];
}

/** Invented cities with their focal points; every twentieth member is a facilitator without limits, the first one too. */
export function makePeople(count: number, prefix: string, random: Random): People {
  const cityCount = Math.min(count, Math.max(2, Math.ceil(count / MEMBERS_PER_CITY)));
  const organisations = Array.from({ length: cityCount }, (_, at) => makeCity(at, prefix, random));
  const members = Array.from({ length: count }, (_, at) => makeMember(at, cityCount, prefix, random));
  return { organisations, members, facilitators: members.filter(({ facilitation }) => facilitation) };
}

function makeCity(at: number, prefix: string, random: Random): DemoOrganisation {
  const name = Array.from({ length: 3 }, () => random.pick(syllables)).join('');
  return {
    key: `${prefix}-city-${at}`,
    name: `${name[0]?.toUpperCase()}${name.slice(1)} ${at + 1}`,
    kind: 'city',
    regions: [random.pick(regions).id],
    size: random.pick(organisationSizes),
  };
}

function makeMember(at: number, cityCount: number, prefix: string, random: Random): DemoMember {
  const cityAt = at % cityCount;
  const locale = interfaceLanguages[cityAt % interfaceLanguages.length] ?? 'en';
  const issues = random.sample(themes, 5).map(({ id }) => id);
  return {
    key: `${prefix}-member-${at}`,
    email: `${prefix}-member-${at + 1}@example.org`,
    name: `Focal point ${at + 1}`,
    organisation: `${prefix}-city-${cityAt}`,
    voice: voices[Math.floor(at / cityCount) % voices.length] ?? 'other',
    locale,
    languages: [...new Set([locale, random.pick(interfaceLanguages)])],
    themes: issues.slice(0, 3),
    offers: issues.slice(2, 4),
    wants: issues.slice(4),
    ...(at % FACILITATOR_EVERY === 0 && { facilitation: { regions: [], languages: [] } }),
  };
}
