/** What an organisation fixes, by the browser's own enterprise policies. */
import * as v from 'valibot';
import type { OwnMonographs } from '../knowledge/own-monographs.ts';
import { api } from './api.ts';

const MONOGRAPHS = ['beside', 'instead', 'never'] as const satisfies OwnMonographs[];

export interface Policy {
  /** Sites on which Medgloss stays off, by their hosts. */
  offSites: string[];
  features: {
    /** Readers may add pages of their own. */
    importing: boolean;
    /** The last look-ups are kept. */
    lookUps: boolean;
  };
  monographs: OwnMonographs;
}

const allowed = v.fallback(v.boolean(), true);

/** Chrome checks values by public/managed.json; Firefox checks nothing. A part of another shape counts as not set. */
const shape = v.object({
  offSites: v.fallback(v.array(v.string()), []),
  features: v.fallback(v.object({ importing: allowed, lookUps: allowed }), {
    importing: true,
    lookUps: true,
  }),
  monographs: v.fallback(v.picklist(MONOGRAPHS), 'beside'),
});

/** The policy that these values make; whatever they are, there is one. */
export function parsePolicy(stored: unknown): Policy {
  const values = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(shape, { offSites: [], features: {}, monographs: 'beside', ...values });
}

/** The policy in force. Where there is none, Firefox rejects and Chrome gives nothing: both mean none. */
export async function readPolicy(): Promise<Policy> {
  return parsePolicy(await api.storage.managed.get().catch(() => ({})));
}

/** Calls when the policy changes while the browser runs, which Chrome tells. */
export function onPolicyChanged(listener: () => void): void {
  api.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener();
  });
}
