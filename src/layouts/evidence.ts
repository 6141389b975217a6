import type { Manifest } from '../catalogue/manifest.ts';
import type { Programme } from '../programme/programme-file.ts';
import type { Task } from '../settings/tasks.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { pageAddress } from './addresses.ts';
import { reportPages, sitePages } from './search-pages.ts';

/** A link to where a task can be seen, in words. */
export interface EvidenceLink {
  readonly href: string;
  readonly text: string;
  /** The host of another site, told beside the words; `null` for a page of this one, or where the words are the host's. */
  readonly host: string | null;
}

/**
 * Where a task can be seen: under the title the file gives it, else under that of the page of this site, else under the
 * other site's name with that of the file there. `null` of a task that says nothing.
 */
export function evidenceLink(
  { evidence, evidenceTitle }: Pick<Task, 'evidence' | 'evidenceTitle'>,
  manifest: Manifest,
  programme: Pick<Programme, 'plan'>,
  language: Language,
): EvidenceLink | null {
  if (evidence === '') return null;
  const title = evidenceTitle[language];
  if (!evidence.startsWith('/')) {
    const { host, words } = outsideWords(evidence);
    return title === '' ? { href: evidence, text: words, host: null } : { href: evidence, text: title, host };
  }
  const href = pageAddress(evidence, language);
  const text = title === '' ? (titleOfPage(evidence, manifest, programme, language) ?? href) : title;
  return { href, text, host: null };
}

/** The title of a page of the site by its address; views and parts of a page have that of the page. */
function titleOfPage(
  address: string,
  manifest: Manifest,
  { plan }: Pick<Programme, 'plan'>,
  language: Language,
): string | undefined {
  const texts = programmeTextsOf(language);
  const [path = ''] = address.split(/[?#]/);
  const pages = [
    ...manifest.tables.map(({ slug, title }) => ({ path: `/bang/${slug}/`, title: title[language] })),
    ...sitePages(manifest, language),
    ...reportPages(plan?.reports ?? [], language),
    { path: '/chi-tieu/', title: texts.title },
    { path: '/nhiem-vu/', title: texts.tasksTitle },
  ];
  const found = (wanted: string): string | undefined => pages.find((one) => one.path === wanted)?.title;
  return found(address) ?? found(path);
}

/** `https://a.gov.vn/vb/Bao%20cao.pdf` reads as "a.gov.vn: Bao cao.pdf". */
function outsideWords(address: string): { host: string; words: string } {
  const url = URL.parse(address);
  if (url === null) return { host: address, words: address };
  const host = url.hostname.replace(/^www\./, '');
  const last = url.pathname.split('/').findLast((part) => part !== '');
  return { host, words: last === undefined ? host : `${host}: ${decoded(last)}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // An address with a stray per cent sign still leads somewhere.
    return part;
  }
}
