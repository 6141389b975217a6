import type { Language } from '../language.ts';
import { aboutEn } from './about-en.ts';
import { aboutVi } from './about-vi.ts';
import { accessibilityEn } from './accessibility-en.ts';
import { accessibilityVi } from './accessibility-vi.ts';
import type { DocumentSection, SiteFacts } from './document.ts';
import { termsOfUseEn } from './terms-of-use-en.ts';
import { termsOfUseVi } from './terms-of-use-vi.ts';

/** A page that is text alone. */
export interface Document {
  readonly title: string;
  readonly lead: string;
  readonly sections: (site: SiteFacts) => readonly DocumentSection[];
}

const documents = {
  'quy-che': { vi: termsOfUseVi, en: termsOfUseEn },
  'gioi-thieu': { vi: aboutVi, en: aboutEn },
  'tiep-can': { vi: accessibilityVi, en: accessibilityEn },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Document>>>>;

/** Their names in addresses. */
export type DocumentName = keyof typeof documents;
export const documentNames = Object.keys(documents) as DocumentName[];

/** A page that is text alone, in a language. */
export function documentOf(name: DocumentName, language: Language): Document {
  return documents[name][language];
}
