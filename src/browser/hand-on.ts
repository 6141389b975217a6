import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { textsOf } from '../text/texts.ts';
import type { TableFigures } from './cells.ts';
import { copiedTable, type CopiedTable } from './copied-table.ts';
import { downloadShown } from './download-shown.ts';
import { embedBox, type FrozenView } from './embed-box.ts';
import { partOf } from './page-parts.ts';
import type { ViewAction } from './table-controls.ts';
import type { TableView } from './view.ts';

/*
 * What a reader does with a view: copies its address or its figures, takes it as a file, embeds its chart. Fetched when
 * one of these is first asked for.
 */

interface Handed {
  readonly view: TableView;
  readonly figures: TableFigures;
  readonly site: Manifest['site'];
  readonly language: Language;
  /** The form of the filters, which has a place for what is said, and one for the code to embed. */
  readonly form: HTMLElement;
}

/** Does one of these; where the browser refuses, it says what the reader can do. */
export async function handOn(action: ViewAction, handed: Handed): Promise<void> {
  const { view, figures, site, language, form } = handed;
  const texts = textsOf(language);
  const tools = tableToolsOf(language);
  const tell = (text: string): void => {
    const said = form.querySelector('[data-said]');
    if (said) said.textContent = text;
  };
  tell('');
  if (action === 'download') downloadShown(view, figures, site, language);
  else if (action === 'embed') toggleEmbed(handed);
  else if (action === 'table')
    tell(
      (await copyTable(copiedTable(view, site, language, location.href)))
        ? tools.tableCopied
        : tools.copyFailed,
    );
  // Pages that do not come over https have no clipboard: then the address is shown, ready to be marked.
  else tell((await copyText(location.href)) ? texts.linkCopied : location.href);
}

/** Copies a text. Whether the browser let it. */
async function copyText(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return succeeds(clipboard?.writeText(text));
}

/** As a table for a document and a spreadsheet; as text alone where the browser knows no more. */
async function copyTable({ html, text }: CopiedTable): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (typeof ClipboardItem === 'undefined') return copyText(text);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return (await succeeds(clipboard?.write([item]))) || copyText(text);
}

function succeeds(copying: Promise<void> | undefined): Promise<boolean> {
  if (copying === undefined) return Promise.resolve(false);
  return copying.then(
    () => true,
    () => false,
  );
}

/** Shows the code to embed, or puts it away again. */
function toggleEmbed({ form, site, language }: Handed): void {
  const place = form.querySelector('[data-embed]');
  if (place === null) return;
  if (place.childElementCount > 0) return place.replaceChildren();
  const box = embedBox(location, partOf('title')?.textContent.trim() ?? '', frozenOf(site), language);
  const button = box.querySelector('button');
  const code = box.querySelector('textarea');
  const said = box.querySelector('[role="status"]');
  if (button === null || code === null) return;
  button.addEventListener('click', () => {
    const tools = tableToolsOf(language);
    void copyText(code.value).then((copied) => {
      if (said) said.textContent = copied ? tools.embedCopied : tools.embedUncopied;
    });
  });
  place.append(box);
  code.focus();
}

/** The release whose figures the page shows, where it was frozen with what can be embedded. */
function frozenOf(site: Manifest['site']): FrozenView | null {
  const day = document.querySelector<HTMLElement>('[data-view]')?.dataset.frozen;
  return day === undefined ? null : { release: site.release.id, day };
}
