import { useContext } from 'preact/hooks';
import { EmergencyContext } from './emergency.ts';
import { useStrings } from './strings.ts';

/** What every text ends with that has no disclaimer of its own. */
export function Disclaimer() {
  const t = useStrings();
  const number = useContext(EmergencyContext);
  return <p>{t('disclaimer', [number === '' ? t('emergencyLocal') : number])}</p>;
}
