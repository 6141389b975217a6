import { spreadCodes } from '../catalogue/default-view.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { textsOf } from '../text/texts.ts';
import { keepMap, onMapOfThen } from './chosen-map.ts';
import { openCodeBox } from './code-box.ts';
import { codeFinder } from './code-search.ts';
import { controlsHtml, countText } from './controls-html.ts';
import { placeOnAxis, swapAxes, type Axis } from './pivot.ts';
import { choose, listOf, type ViewState } from './view.ts';

/** What can be done with a view, besides changing it. */
export type ViewAction = 'copy' | 'table' | 'download' | 'embed';

/** Who the filters belong to: they show its state and tell it of every change. */
export interface ControlsOwner {
  readonly table: ManifestTable;
  readonly site: Manifest['site'];
  readonly language: Language;
  state(): ViewState;
  change(next: ViewState): void;
  reset(): void;
  /** Hands the view on, and says below the filters what became of it. */
  handOn(action: ViewAction, form: HTMLElement): void;
}

/** Puts the filters of a table into the page. */
export function drawControls(place: HTMLElement, owner: ControlsOwner): void {
  place.innerHTML = controlsHtml(owner);
  const form = place.querySelector('form');
  if (form === null) return;
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-box]')) {
    const dimension = input.dataset.box as DimensionId;
    openCodeBox(input, listOf(owner.table, dimension), owner.language, {
      now: () => owner.state().chosen[dimension]?.[0] ?? '',
      choose: (code) => owner.change(choose(owner.state(), dimension, [code])),
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) changeSelect(place, owner, target);
    else if (target instanceof HTMLInputElement && target.type === 'checkbox')
      changeTicks(owner, form, target.name.replace('tick-', '') as DimensionId);
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.find !== undefined) narrowTicks(owner, target);
  });
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (button !== null) act(place, owner, form, button);
  });
}

function act(place: HTMLElement, owner: ControlsOwner, form: HTMLElement, button: HTMLElement): void {
  const action = button.dataset.do;
  if (action === 'reset' || action === 'swap') {
    if (action === 'reset') owner.reset();
    else owner.change(swapAxes(owner.table, owner.site, owner.state()));
    drawControls(place, owner);
    place.querySelector<HTMLElement>(`[data-do="${action}"]`)?.focus();
  } else if (action === 'all' || action === 'none') {
    const group = button.closest<HTMLElement>('[data-ticks]');
    // Of a list that was narrowed, those that are seen.
    group
      ?.querySelectorAll<HTMLInputElement>('label:not([hidden]) > input')
      .forEach((box) => (box.checked = action === 'all'));
    if (group) changeTicks(owner, form, group.dataset.ticks as DimensionId);
  } else if (action !== undefined) owner.handOn(action as ViewAction, form);
}

function changeSelect(
  place: HTMLElement,
  owner: ControlsOwner,
  { name, value, id }: HTMLSelectElement,
): void {
  const [kind, of = ''] = name.split('-');
  if (name === 'map') {
    const { map: _, ...state } = choose(owner.state(), 'unit', null);
    owner.change(value === 'then' ? onMapOfThen(owner.table, state) : state);
    keepMap(owner.state().map);
    // Other units to tick.
    drawControls(place, owner);
    place.querySelector<HTMLElement>(`#${id}`)?.focus();
    return;
  }
  if (kind !== 'axis') return owner.change(choose(owner.state(), of as DimensionId, [value]));
  const dimension = value === '' ? null : (value as DimensionId);
  owner.change(placeOnAxis(owner.table, owner.site, owner.state(), of as Axis, dimension));
  // Other dimensions spread now: other filters are needed, and the focus stays where it was.
  drawControls(place, owner);
  place.querySelector<HTMLElement>(`#${id}`)?.focus();
}

function changeTicks(owner: ControlsOwner, form: HTMLElement, dimension: DimensionId): void {
  const list = listOf(owner.table, dimension);
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="tick-${dimension}"]`)];
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  const first = spreadCodes(list, owner.state().map).map(({ code }) => code);
  owner.change(choose(owner.state(), dimension, ticked.join() === first.join() ? null : ticked));
  const count = form.querySelector(`[data-ticks="${dimension}"] [data-count]`);
  if (count) count.textContent = countText(list, ticked, owner.language);
}

/** Leaves those of a list to tick that are searched for; the two buttons above them are then of those alone. */
function narrowTicks({ table, language }: ControlsOwner, search: HTMLInputElement): void {
  const group = search.closest('[data-ticks]');
  if (group === null) return;
  const list = listOf(table, search.dataset.find as DimensionId);
  const texts = textsOf(language);
  const tools = tableToolsOf(language);
  const isNarrow = search.value.trim() !== '';
  const found = new Set(codeFinder(list, language)(search.value).map(({ code }) => code));
  for (const box of group.querySelectorAll<HTMLInputElement>('fieldset input')) {
    const label = box.closest('label');
    if (label) label.hidden = !found.has(box.value);
  }
  const say = (selector: string, text: string): void => {
    const element = group.querySelector(selector);
    if (element) element.textContent = text;
  };
  const count = tools.codesFound(formatNumber(found.size, language));
  say('[data-found]', isNarrow ? (found.size === 0 ? tools.noCodeFound : count) : '');
  say('[data-do="all"]', isNarrow ? tools.selectFound : texts.selectAll);
  say('[data-do="none"]', isNarrow ? tools.clearFound : texts.selectNone);
}
