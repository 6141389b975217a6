import type { Language } from './language.ts';
import { querySchemaEn } from './query-schema-en.ts';
import { querySchemaVi, type QuerySchemaTexts } from './query-schema-vi.ts';

export type { QuerySchemaTexts };

/** What the list of tables, columns and codes says, in a language. */
export function querySchemaOf(language: Language): QuerySchemaTexts {
  return language === 'vi' ? querySchemaVi : querySchemaEn;
}
