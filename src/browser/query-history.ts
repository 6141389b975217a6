/* The statements run before, kept on this machine alone, the latest first. */

const key = 'nien-giam.sql';
const most = 40;
/** A text longer than this is not kept: a machine keeps little for a site. */
const longest = 20_000;

/** The statements run before; none on a machine that keeps nothing. */
export function keptStatements(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a statement as the latest. */
export function keepStatement(sql: string): void {
  const text = sql.trim();
  if (text === '' || text.length > longest) return;
  save([text, ...keptStatements().filter((one) => one !== text)].slice(0, most));
}

export function forgetStatements(): void {
  save([]);
}

function save(statements: readonly string[]): void {
  try {
    if (statements.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(statements));
  } catch {
    // Nothing is kept then.
  }
}
