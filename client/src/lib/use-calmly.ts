import { useEffect, useRef } from 'react';

const CALM_MS = 500;

/** Runs `act` once for all calls within half a second: a lively space is no reason to fetch without end. */
export function useCalmly(act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      act();
    }, CALM_MS);
  };
}
