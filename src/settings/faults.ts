/** One thing that is wrong with what a publisher wrote: where it stands, what was found, what is allowed. */
export interface SettingsFault {
  readonly file: string;
  /** Path of the key (`inputs[0].columns.sex`), or the line of a CSV file (`line 12, column parent`). */
  readonly key: string;
  readonly found: string;
  readonly allowed: string;
}

/** The settings of a site do not hold; carries every fault of the site folder, not the first alone. */
export class SettingsError extends Error {
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[], options?: ErrorOptions) {
    super(faults.map(settingsFaultText).join('\n'), options);
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

/** One line a person can act on: `site.yaml: years.first: found "20x1"; allowed: a year, as 2021`. */
export function settingsFaultText(fault: SettingsFault): string {
  const place = fault.key === '' ? fault.file : `${fault.file}: ${fault.key}`;
  return `${place}: found ${fault.found}; allowed: ${fault.allowed}`;
}

/** How a found value is quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
