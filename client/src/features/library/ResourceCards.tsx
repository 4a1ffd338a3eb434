import type { ResourceView } from '#shared/resources/resource.contract.js';
import { Sheet } from '../../ui/Sheet.js';
import { ResourceCard } from './ResourceCard.js';

interface ResourceCardsProps {
  resources: readonly ResourceView[];
  isInGroup?: boolean;
}

export function ResourceCards({ resources, isInGroup = false }: ResourceCardsProps) {
  return (
    <Sheet>
      <ul>
        {resources.map((resource) => (
          <ResourceCard key={resource.resourceId} resource={resource} isInGroup={isInGroup} />
        ))}
      </ul>
    </Sheet>
  );
}
