/** What a reader can do from a card; what is left out has no button. */
export interface CardActions {
  /** Shows the card of another drug. */
  open: (id: string) => void;
  openMonograph: (id: string) => void;
  /** Asks again after no answer came. */
  retry: () => void;
  turnOffHere?: () => void;
  requestAccess?: () => void;
  back?: () => void;
  close?: () => void;
}
