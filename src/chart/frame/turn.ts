/** Of a chart that is drawn beside much else: in tasks of its own, so that nothing keeps the reader waiting for all of it. */
export interface Turn {
  /** Ends the task that runs. */
  readonly next: () => Promise<void>;
  /** Called when the picture stands in the document. */
  readonly drawn: () => void;
}
