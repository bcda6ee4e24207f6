import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For what opened something: it has the focus again once that is closed. */
export function useReturn<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const opener = useRef<T>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current && !open) opener.current?.focus();
    before.current = open;
  }, [open]);
  return opener;
}
