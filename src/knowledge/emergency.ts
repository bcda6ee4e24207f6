/** Emergency numbers by country, for readers who say where they are. */

/**
 * States of the European Union, where 112 is the single number by EU law; European Commission,
 * "112: the European emergency number".
 */
const UNION =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/**
 * ISO country to the number to call. Only numbers that the countries' own authorities publish: FCC
 * and CRTC (911), GOV.UK and NHS (999), India's ERSS (112), Australia's Triple Zero, New Zealand
 * Police (111).
 */
export const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(UNION.map((country) => [country, '112'])),
  AU: '000',
  CA: '911',
  GB: '999',
  IN: '112',
  NZ: '111',
  US: '911',
};
