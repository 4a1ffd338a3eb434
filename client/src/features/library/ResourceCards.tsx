import type { ResourceView } from '#shared/resources/resource.contract.js';
import { Sheet } from '../../ui/Sheet.js';
import { ResourceCard } from './ResourceCard.js';

export function ResourceCards({ resources }: { resources: readonly ResourceView[] }) {
  return (
    <Sheet>
      <ul>
        {resources.map((resource) => (
          <ResourceCard key={resource.resourceId} resource={resource} />
        ))}
      </ul>
    </Sheet>
  );
}
