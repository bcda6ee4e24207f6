/**
 * Addresses of full monographs. A browser's history keeps them, and may copy it to other devices:
 * an address holds the id of its drug enciphered, under a key that never leaves this one.
 */
import { api } from './api.ts';

const KEY = 'addresses';
const PAGE = 'src/monograph/index.html';
const PARAMETER = 'm';
const CIPHER = 'AES-GCM';
const KEY_BYTES = 16;
/** As AES-GCM wants it. */
const IV_BYTES = 12;
/** Ids are filled up to this length, so that the address does not tell how long they are. */
const ID_LENGTH = 64;

function toText(bytes: Uint8Array): string {
  const binary = String.fromCharCode(...bytes);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws for a text that is none of ours. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function storedKey(): Promise<string> {
  const stored: unknown = (await api.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const made = toText(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  await api.storage.local.set({ [KEY]: made });
  return made;
}

async function openKey(): Promise<CryptoKey> {
  const raw = toBytes(await storedKey());
  return crypto.subtle.importKey('raw', raw, CIPHER, false, ['encrypt', 'decrypt']);
}

/** The path of the full monograph of a drug, product or class, within the extension. */
export async function addressOf(id: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(id.padEnd(ID_LENGTH));
  const cipher = await crypto.subtle.encrypt({ name: CIPHER, iv }, await openKey(), plain);
  return `${PAGE}?${PARAMETER}=${toText(new Uint8Array([...iv, ...new Uint8Array(cipher)]))}`;
}

/** The id in the query of such an address; null for one that this browser has not made. */
export async function idOf(query: string): Promise<string | null> {
  try {
    const bytes = toBytes(new URLSearchParams(query).get(PARAMETER) ?? '');
    const [iv, cipher] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
    const plain = await crypto.subtle.decrypt({ name: CIPHER, iv }, await openKey(), cipher);
    return new TextDecoder().decode(plain).trimEnd();
  } catch {
    return null;
  }
}
