import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { CityMark } from '../../ui/CityMark.js';
import styles from './Owner.module.css';

/** The city that sees to an activity. */
export function Owner({ plan, ownerId }: { plan: Pick<PlanView, 'cities'>; ownerId: string }) {
  const city = plan.cities.find(({ organisationId }) => organisationId === ownerId);
  if (!city) return null;
  return (
    <span className={styles.owner}>
      <CityMark name={city.name} kind={city.kind} size="sm" />
      <bdi>{city.name}</bdi>
    </span>
  );
}
