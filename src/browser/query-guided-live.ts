/* What the guided part of the query page fetches once a table is chosen, as one file. */
export { addressOf } from './address.ts';
export { sqlOfView } from './sql/view-sql.ts';
export { openTable } from './table-live.ts';
