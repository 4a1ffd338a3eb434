import { VisuallyHidden } from './VisuallyHidden.js';

/** Tells a screen reader what changed without a page: keep it mounted and change `message`. */
export function LiveRegion({ message }: { message: string }) {
  return (
    <VisuallyHidden>
      <span role="status">{message}</span>
    </VisuallyHidden>
  );
}
