import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * For the heading of a page: names the browser's tab, and gives whoever came by a link the heading first, unless already at work
 * within the page. The heading takes the returned ref and `tabIndex={-1}`.
 */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const cameByLink = useLocation().key !== 'default';
  useEffect(() => {
    document.title = title === 'Tandem' ? title : `${title} · Tandem`;
    const isAtWork = document.activeElement?.closest('main');
    if (cameByLink && !isAtWork) heading.current?.focus({ preventScroll: true });
  }, [title, cameByLink]);
  return heading;
}
