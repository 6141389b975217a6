import { element } from './element.ts';

/** The list below a box. */
export interface Suggestions {
  /** Shows the list; arrows walk through the options, and stand on the one at a place, where it is given. */
  show(content: readonly HTMLElement[], options: readonly HTMLElement[], at?: number): void;
  close(): void;
  isOpen(): boolean;
  /** Says something after a pause: letter by letter it would talk over the keys. */
  announce(words: string): void;
}

/**
 * Makes a combobox with a list of a box (WAI-ARIA Authoring Practices 1.2, "combobox with list autocomplete"): the focus
 * stays in the box, arrows walk through the options, Enter clicks the one they stand on, Escape closes the list.
 *
 * @param listId id of the element with the role `listbox` among what is shown
 * @param keys what Escape does where the list is closed, and an arrow where there is none yet
 */
export function openSuggestions(
  input: HTMLInputElement,
  listId: string,
  keys: { readonly escape: () => void; readonly open?: () => void },
): Suggestions {
  const panel = element('div', { class: 'search-panel' });
  const status = element('p', { role: 'status', class: 'sr-only' });
  panel.hidden = true;
  input.after(panel, status);
  const roles = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  };
  for (const [attribute, value] of Object.entries(roles)) input.setAttribute(attribute, value);
  input.setAttribute('aria-controls', listId);

  let options: readonly HTMLElement[] = [];
  let at = -1;
  let announced = 0;

  const stand = (place: number): void => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = place;
    const option = options[at];
    if (option === undefined) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const setOpen = (open: boolean): void => {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', String(open && options.length > 0));
    if (!open) stand(-1);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (panel.hidden) keys.escape();
      else setOpen(false);
      return event.preventDefault();
    }
    if (event.key === 'Enter' && !panel.hidden && at >= 0) {
      event.preventDefault();
      return options[at]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    if (panel.hidden && keys.open) {
      event.preventDefault();
      return keys.open();
    }
    if (options.length === 0) return;
    event.preventDefault();
    if (panel.hidden) setOpen(true);
    // Past either end stands the box itself, with what was typed.
    const places = options.length + 1;
    stand(((at + 1 + step + places) % places) - 1);
  });
  // A tap on the list must not take the focus, and with it the list, away before it is a click.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  const field = input.parentElement;
  field?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && field.contains(relatedTarget))) setOpen(false);
  });

  return {
    show(content, walked, place = -1) {
      stand(-1);
      options = walked;
      panel.replaceChildren(...content);
      setOpen(true);
      if (place >= 0) stand(place);
    },
    close: () => setOpen(false),
    isOpen: () => !panel.hidden,
    announce(words) {
      clearTimeout(announced);
      announced = window.setTimeout(() => (status.textContent = words), 500);
    },
  };
}
