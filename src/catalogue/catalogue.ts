import { birthTables } from './births/index.ts';
import { causeTables } from './causes/index.ts';
import { deathTables } from './deaths/index.ts';
import { topics, type TableDeclaration } from './declaration.ts';
import { derivedTables } from './derived/index.ts';
import { familyTables } from './families/index.ts';
import { otherSourceTables } from './other-sources/index.ts';
import { registrationTables } from './registration/index.ts';

const tables: readonly TableDeclaration[] = [
  ...birthTables,
  ...deathTables,
  ...causeTables,
  ...familyTables,
  ...registrationTables,
  ...otherSourceTables,
  // Last, so that within a topic what was counted comes before what is made from it.
  ...derivedTables,
];

/** Every table there is, in the order of the catalogue page. A site publishes those its files have figures for. */
export const catalogue: readonly TableDeclaration[] = topics.flatMap((topic) =>
  tables.filter((table) => table.topic === topic),
);
