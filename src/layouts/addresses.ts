import { languages, type Language } from '../text/language.ts';

export { pageAddress, protectionAddress } from '../browser/page-address.ts';

/** The static paths of a page that exists in every language, for `[...lang]`; Vietnamese stands at the root. */
export function languagePaths(): { params: { lang: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { lang: language === 'vi' ? undefined : language },
    props: { language },
  }));
}
