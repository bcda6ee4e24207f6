/** All that the settings ask of the rest of the extension. */
export interface OptionsClient {
  /** Host names on which Medgloss is off. */
  sites: () => Promise<string[]>;
  turnOn: (site: string) => Promise<void>;
}
