import { embedTextsOf } from '../text/embed-texts.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { formatDay } from '../text/texts.ts';
import { element } from './element.ts';
import { embedCode, frozenEmbedCode } from './embed-code.ts';

/** The frozen release a view's figures are of. */
export interface FrozenView {
  readonly release: string;
  /** The day of the release, as `2026-10-15`. */
  readonly day: string;
}

/**
 * The box with the code that shows a view on somebody else's page. Where the figures are of a frozen release, a reader
 * chooses whether the frame follows new releases or stays as it is.
 *
 * @param title what the frame is called, for who cannot see it
 * @param frozen `null` where the view can only follow
 */
export function embedBox(
  page: Pick<Location, 'origin' | 'pathname' | 'search'>,
  title: string,
  frozen: FrozenView | null,
  language: Language,
): HTMLElement {
  const tools = tableToolsOf(language);
  const code = element('textarea', { readonly: '', rows: '5', id: 'embed-code', spellcheck: 'false' });
  code.addEventListener('focus', () => code.select());
  const hint = element('p', { class: 'text-sm text-muted', id: 'embed-hint' });
  code.setAttribute('aria-describedby', hint.id);
  const show = (kind: FrozenView | null): void => {
    code.value = kind === null ? embedCode(page, title) : frozenEmbedCode(page, title, kind.release);
    hint.textContent = `${tools.embedHint} ${hintOf(kind, language)}`;
  };
  show(null);
  const copy = element('button', { type: 'button', class: 'link-button' }, tools.embedCopy);
  const said = element('span', { role: 'status', class: 'ml-3 text-sm text-muted' });
  return element(
    'div',
    {},
    ...(frozen === null ? [] : [choice(frozen, language, show)]),
    element('label', { for: code.id, class: 'font-semibold' }, tools.embedCode),
    hint,
    code,
    element('p', {}, copy, said),
  );
}

/** What is said of a kind of frame. */
function hintOf(frozen: FrozenView | null, language: Language): string {
  const texts = embedTextsOf(language);
  if (frozen === null) return texts.followsHint;
  return texts.frozenHint({ release: frozen.release, day: formatDay(frozen.day, language) });
}

function choice(
  frozen: FrozenView,
  language: Language,
  show: (kind: FrozenView | null) => void,
): HTMLElement {
  const texts = embedTextsOf(language);
  const kinds = [
    { kind: null, label: texts.follows },
    { kind: frozen, label: texts.frozen({ release: frozen.release }) },
  ];
  return element(
    'fieldset',
    { class: 'embed-choice' },
    element('legend', { class: 'font-semibold' }, texts.choice),
    ...kinds.map(({ kind, label }) => {
      // Without a name of its own in the form: it changes no filter.
      const input = element('input', {
        type: 'radio',
        name: 'embed-kind',
        id: `embed-${kind === null ? 'follows' : 'frozen'}`,
      });
      input.checked = kind === null;
      input.addEventListener('change', (event) => {
        event.stopPropagation();
        show(kind);
      });
      return element('label', {}, input, ` ${label}`);
    }),
  );
}
