import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useReturn } from '../card/use-return.ts';

export interface Asking {
  on: boolean;
  ask: () => void;
  leave: () => void;
  /** For the button that asks: it has the focus again when the question is gone. */
  button: RefObject<HTMLButtonElement | null>;
}

/** Whether the reader is asked once more; the button that asks is away meanwhile. */
export function useAsking(): Asking {
  const [on, setOn] = useState(false);
  const button = useReturn<HTMLButtonElement>(on);
  return {
    on,
    button,
    ask: () => {
      setOn(true);
    },
    leave: () => {
      setOn(false);
    },
  };
}

interface SureProps {
  question: string;
  /** The question's name for screen readers, if it is not the question itself. */
  label?: string;
  yes: string;
  no: string;
  act: () => void;
  leave: () => void;
}

/** Asks once more, in place, before what can't be undone; the focus goes there. */
export function Sure({ question, label = question, yes, no, act, leave }: SureProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <div class="sure" role="group" aria-label={label} tabIndex={-1} ref={group}>
      <p>{question}</p>
      <div class="row">
        <button type="button" class="primary" onClick={act}>
          {yes}
        </button>
        <button type="button" class="plain" onClick={leave}>
          {no}
        </button>
      </div>
    </div>
  );
}
