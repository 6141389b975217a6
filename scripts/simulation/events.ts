/** An event that happened, registered or not. */
export interface Occurred {
  /** Day of the event, ISO. */
  readonly day: string;
  /** Place of the residence in the list of today's communes. */
  readonly commune: number;
  /** Day of the registration, ISO; `''` where it was not registered by the cut-off. */
  readonly registered: string;
  /** The register's row, without `count`; only stands in the register where the event was registered. */
  readonly row: readonly string[];
}

/** The year of an event. */
export function yearOf({ day }: Pick<Occurred, 'day'>): number {
  return Number(day.slice(0, 4));
}
