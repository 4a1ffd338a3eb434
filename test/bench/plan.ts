import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { MAX_ACTIVITIES, type ActivityInput } from '../../shared/src/work-plans/activity.contract.js';
import type { LoadedServer } from './loaded-server.js';
import type { Measurement } from './measurement.js';
import { compareReads } from './reads.js';
import type { Signed } from './world.js';

const AT_LEAST_OF_BARE = 0.1;
const PLANNED_AT_ONCE = 10;

interface Writer {
  signed: Signed;
  pairId: string;
  cityIds: string[];
}

/** A signed-in member who writes in some pair of the generated network. */
async function findWriter({ server, world }: LoadedServer): Promise<Writer> {
  for (const signed of world.signed) {
    const answer = await fetch(`${server.url}/api/pairs?limit=100`, { headers: { ...signed } });
    const { items } = pairRoutes.list.reply.parse(await answer.json());
    const pair = items.find(({ can }) => can.write);
    if (!pair) continue;
    return { signed, pairId: pair.pairId, cityIds: pair.cities.map(({ organisation }) => organisation.organisationId) };
  }
  throw new Error('No signed-in member is in a pair');
}

function activityAt(at: number, cityIds: readonly string[]): ActivityInput {
  const month = String((at % 12) + 1).padStart(2, '0');
  return {
    clientId: `bench-activity-${at}`,
    title: `Activity ${at}: what two cities do together, in a title of some length`,
    lang: 'en',
    function: 'exchange',
    methodology: 'webinar',
    ownerId: cityIds[at % cityIds.length]!,
    startsOn: `2026-${month}-01`,
    endsOn: `2026-${month}-28`,
  };
}

async function fill(url: string, { signed, pairId, cityIds }: Writer): Promise<void> {
  const plan = async (at: number) => {
    const { status } = await fetch(`${url}/api/pairs/${pairId}/plan/activities`, {
      method: 'POST',
      headers: { ...signed, 'content-type': 'application/json' },
      body: JSON.stringify(activityAt(at, cityIds)),
    });
    if (status !== 201) throw new Error(`Activity ${at} was not planned: ${status}`);
  };
  for (let at = 0; at < MAX_ACTIVITIES; at += PLANNED_AT_ONCE) {
    await Promise.all(Array.from({ length: PLANNED_AT_ONCE }, (_, more) => plan(at + more)));
  }
}

/** A plan with as many activities as there may be, as a member of the pair reads it, beside Express with the same bytes. */
export async function measurePlan(loaded: LoadedServer): Promise<Measurement[]> {
  const { url } = loaded.server;
  const writer = await findWriter(loaded);
  await fill(url, writer);
  const read = { what: `plan of ${MAX_ACTIVITIES} activities`, path: `/api/pairs/${writer.pairId}/plan` };
  return compareReads([{ ...read, encoding: 'identity' }], { url, signed: [writer.signed], atLeast: AT_LEAST_OF_BARE });
}
