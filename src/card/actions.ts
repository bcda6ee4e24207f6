/** A card that stays where it is, and how it is moved. */
export interface Pin {
  on: boolean;
  toggle: () => void;
  /** Moves the card, in CSS px. */
  nudge: (right: number, down: number) => void;
  /** Puts the card into the next corner. */
  corner: () => void;
}

/** What a reader can do from a card; what is left out has no button. */
export interface CardActions {
  /** Shows the card of another drug. */
  open: (id: string) => void;
  openMonograph: (id: string) => void;
  /** Asks again after no answer came. */
  retry: () => void;
  turnOffHere?: () => void;
  /** Marks nothing anywhere for an hour. */
  pause?: () => void;
  /** Leaves the word alone on this site. */
  notADrug?: () => void;
  /** Opens the search with these words. */
  lookUp?: (read: string) => void;
  requestAccess?: () => void;
  back?: () => void;
  close?: () => void;
  pin?: Pin;
}
