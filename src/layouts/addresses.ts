import { languages, type Language } from '../text/language.ts';

/** The address of a page in a language: `/bang/` or `/en/bang/`. */
export function pageAddress(path: string, language: Language): string {
  return language === 'vi' ? path : `/${language}${path}`;
}

/** The static paths of a page that exists in every language, for `[...lang]`; Vietnamese stands at the root. */
export function languagePaths(): { params: { lang: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { lang: language === 'vi' ? undefined : language },
    props: { language },
  }));
}
