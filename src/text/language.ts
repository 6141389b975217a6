/** The languages of every site: Vietnamese at `/`, English at `/en/`. */
export const languages = ['vi', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language of the site. */
export type Localized = Readonly<Record<Language, string>>;
