import { duckdb, formatDialect } from 'sql-formatter';

/** Statements in lines and columns, keywords large. @throws Error where they cannot be read */
export function formattedSql(sql: string): string {
  return formatDialect(sql, {
    dialect: duckdb,
    keywordCase: 'upper',
    tabWidth: 2,
    paramTypes: { named: ['$'] },
  });
}
