import { citiesClimateAndWater } from './groups/cities-climate-and-water.js';
import { housingAndLand } from './groups/housing-and-land.js';
import { marketsAndPublicSpace } from './groups/markets-and-public-space.js';
import { meetingPreparation } from './groups/meeting-preparation.js';
import { participatoryBudgeting } from './groups/participatory-budgeting.js';
import { membersOfCities } from './members-of-cities.js';
import { membersWithFixedAccounts } from './members-with-fixed-accounts.js';
import { demoOrganisations } from './organisations.js';
import { cleanMarkets } from './pairs/clean-markets.js';
import { homesByTheEstuary } from './pairs/homes-by-the-estuary.js';
import { threeHarbours } from './pairs/three-harbours.js';
import { matches, requestsAndOffers } from './requests-and-offers.js';
import { resourcesOfGroups } from './resources-of-groups.js';
import { resourcesOfNetwork } from './resources-of-network.js';
import type { DemoContent } from './types.js';

/** Everything that the demonstration network says. */
export const demoContent: DemoContent = {
  organisations: demoOrganisations,
  members: [...membersWithFixedAccounts, ...membersOfCities],
  groups: [marketsAndPublicSpace, housingAndLand, participatoryBudgeting, citiesClimateAndWater, meetingPreparation],
  pairs: [cleanMarkets, threeHarbours, homesByTheEstuary],
  resources: [...resourcesOfGroups, ...resourcesOfNetwork],
  listings: requestsAndOffers,
  matches,
};
