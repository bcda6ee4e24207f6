import type { ComponentChildren } from 'preact';
import { EmergencyContext } from './emergency.ts';
import { type Strings, StringsContext } from './strings.ts';

interface ProvideProps {
  strings: Strings;
  /** The emergency number of the reader's country, or nothing. */
  emergency: string;
  children: ComponentChildren;
}

/** What every component of a root may ask for. */
export function Provide({ strings, emergency, children }: ProvideProps) {
  return (
    <StringsContext.Provider value={strings}>
      <EmergencyContext.Provider value={emergency}>{children}</EmergencyContext.Provider>
    </StringsContext.Provider>
  );
}
