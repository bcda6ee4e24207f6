/** Opens the worker, under the one policy that our pages allow for the addresses of scripts. */
import address from './worker.ts?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}

/** What browsers from Firefox 148 and Chrome 83 on have, and the types do not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Passes the worker's address and no other. */
const policy = trustedTypes?.createPolicy('medgloss-worker', {
  createScriptURL(url) {
    if (url !== address) throw new TypeError(`${url} is no script of ours.`);
    return url;
  },
});

/** A new worker of "My monographs". */
export function openWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
