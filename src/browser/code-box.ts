import type { Code, Codelist } from '../catalogue/codelist.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { codeFinder } from './code-search.ts';
import { element } from './element.ts';
import { openSuggestions } from './suggestions.ts';

/** How far below the top of its list a code stands. */
export function depthsOf({ codes }: Codelist): (code: string) => number {
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const depth = (code: string): number => {
    const parent = parents.get(code);
    return parent === null || parent === undefined ? 0 : 1 + depth(parent);
  };
  return depth;
}

/**
 * Makes a box of an input that holds one code of a long list: the list opens on a click, an arrow or a letter, and
 * narrows to what is typed; what was chosen stands in the box. Left without a choice, the box has the old one again.
 */
export function openCodeBox(
  input: HTMLInputElement,
  list: Codelist,
  language: Language,
  chosen: { readonly now: () => string; readonly choose: (code: string) => void },
): void {
  const texts = tableToolsOf(language);
  const find = codeFinder(list, language);
  const depth = depthsOf(list);
  const listId = `${input.id}-list`;
  const suggestions = openSuggestions(input, listId, {
    escape: () => restore(),
    open: () => open(),
  });
  const restore = (): void => {
    input.value = list.codes.find(({ code }) => code === chosen.now())?.label[language] ?? '';
  };
  const draw = (found: readonly Code[], at: number): void => {
    const options = found.map((code, place) => {
      const level = Math.min(depth(code.code), 3);
      const attributes = { role: 'option', id: `${listId}-${place}`, class: `search-entry depth-${level}` };
      const option = element('div', { ...attributes, 'aria-selected': 'false' }, code.label[language]);
      option.addEventListener('click', () => {
        chosen.choose(code.code);
        restore();
        suggestions.close();
        // The next letter is of another choice.
        input.select();
      });
      return option;
    });
    const box = element(
      'div',
      { role: 'listbox', id: listId, 'aria-label': list.title[language] },
      ...options,
    );
    const none = element('p', { class: 'search-none' }, texts.noCodeFound);
    suggestions.show(options.length === 0 ? [none] : [box], options, at);
  };
  const open = (): void => {
    if (suggestions.isOpen()) return;
    // What is typed now takes the place of the old choice.
    input.select();
    draw(
      list.codes,
      list.codes.findIndex(({ code }) => code === chosen.now()),
    );
  };
  input.addEventListener('click', open);
  input.addEventListener('input', () => {
    const found = find(input.value);
    // Enter takes the first that is found; of the whole list, typed empty, nothing.
    draw(found, input.value.trim() === '' || found.length === 0 ? -1 : 0);
    suggestions.announce(
      found.length === 0 ? texts.noCodeFound : texts.codesFound(formatNumber(found.length, language)),
    );
  });
  input.addEventListener('blur', restore);
  restore();
}
