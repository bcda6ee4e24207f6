import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useStrings } from './strings.ts';

/** The emergency number of the reader's country; empty where it is not known. */
export const EmergencyContext = createContext('');

/** The words above warning signs that can't wait. */
export function useEmergencyLabel(): string {
  const t = useStrings();
  const number = useContext(EmergencyContext);
  return number === '' ? t('signsEmergency') : t('signsEmergencyNumber', [number]);
}
