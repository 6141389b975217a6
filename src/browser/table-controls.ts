import type { Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { textsOf } from '../text/texts.ts';
import { escapeHtml } from './table-html.ts';
import { spreadCodes } from '../catalogue/default-view.ts';
import { choose, completeState, listOf, type ViewState } from './view.ts';

/** Who the filters belong to: they show its state and tell it of every change. */
export interface ControlsOwner {
  readonly table: ManifestTable;
  readonly site: Manifest['site'];
  readonly language: Language;
  state(): ViewState;
  change(next: ViewState): void;
  reset(): void;
  /** Hands the reader what is shown as a file. */
  download(): void;
}

/**
 * Puts the filters of a table into the page: what makes rows and columns, one code for each dimension held fixed, a
 * list to tick for those that spread. Native selects and checkboxes, so that phones and screen readers know them.
 */
export function drawControls(place: HTMLElement, owner: ControlsOwner, focus: boolean): void {
  const { table, language } = owner;
  const texts = textsOf(language);
  const { rows, columns } = owner.state();
  const axis = (name: 'rows' | 'columns', label: string): string =>
    field(
      `axis-${name}`,
      label,
      select(
        `axis-${name}`,
        table.codelists.map((list) => ({ value: list.dimension, label: list.title[language] })),
        owner.state()[name],
      ),
    );
  const spread = [rows, columns].map((dimension) => listOf(table, dimension));
  const fixed = inReadingOrder(table.codelists.filter((list) => !spread.includes(list)));
  const axes = `${axis('rows', texts.rowsBy)}${axis('columns', texts.columnsBy)}`;
  const filters = fixed.map((list) =>
    field(`of-${list.dimension}`, list.title[language], codeSelect(list, owner)),
  );
  place.innerHTML = `<form class="controls" aria-label="${escapeHtml(texts.filter)}">
<div class="controls-row">${filters.join('')}
${fixed.length > mostBesideAxes ? `</div><div class="controls-row">${axes}` : axes}</div>
<div class="controls-row">${spread.map((list) => ticks(list, owner)).join('')}</div>
<div class="controls-row"><button type="button" class="link-button" data-do="reset">${texts.reset}</button>
<button type="button" class="link-button" data-do="copy">${texts.copyLink}</button>
<button type="button" class="link-button" data-do="download">${texts.downloadShown}</button><span data-copied class="text-sm text-muted" aria-live="polite"></span></div></form>`;
  listen(place, owner);
  if (focus) place.querySelector<HTMLElement>('select')?.focus();
}

/** With more filters than these the choice of rows and columns gets a line of its own. */
const mostBesideAxes = 2;

/** What is read first is asked first: what the figures are of, when, where; then the rest in the table's order. */
const readFirst: readonly DimensionId[] = [
  'indicator',
  'measure',
  'event',
  'check',
  'population_group',
  'year',
  'unit',
  'occurrence',
  'area',
];

/** Filters in the order a reader goes through them, whatever order a table's columns are in. */
export function inReadingOrder(lists: readonly Codelist[]): Codelist[] {
  const place = ({ dimension }: Codelist): number =>
    readFirst.includes(dimension) ? readFirst.indexOf(dimension) : readFirst.length;
  return [...lists].sort((one, other) => place(one) - place(other));
}

function field(id: string, label: string, control: string): string {
  return `<label class="control" for="${id}"><span>${escapeHtml(label)}</span>${control}</label>`;
}

function select(id: string, options: readonly { value: string; label: string }[], chosen: string): string {
  const items = options.map(
    ({ value, label }) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`,
  );
  return `<select id="${id}" name="${id}">${items.join('')}</select>`;
}

function codeSelect(list: Codelist, { language, state }: ControlsOwner): string {
  const parents = new Map(list.codes.map(({ code, parent }) => [code, parent]));
  const depth = (code: string): number => {
    const parent = parents.get(code);
    return parent === null || parent === undefined ? 0 : 1 + depth(parent);
  };
  // A select cannot indent its options by style; two no-break spaces a level say the same.
  const options = list.codes.map(({ code, label }) => ({
    value: code,
    label: '\u00a0\u00a0'.repeat(depth(code)) + label[language],
  }));
  return select(`of-${list.dimension}`, options, state().chosen[list.dimension]?.[0] ?? '');
}

function ticks(list: Codelist, owner: ControlsOwner): string {
  const { language } = owner;
  const texts = textsOf(language);
  const chosen = owner.state().chosen[list.dimension] ?? spreadCodes(list).map(({ code }) => code);
  const boxes = list.codes.map(
    ({ code, label }) =>
      `<label><input type="checkbox" name="tick-${list.dimension}" value="${escapeHtml(code)}"${chosen.includes(code) ? ' checked' : ''}> ${escapeHtml(label[language])}</label>`,
  );
  return `<details class="control ticks" data-ticks="${list.dimension}"><summary><span>${escapeHtml(list.title[language])}</span>
<span data-count>${countText(list, chosen, language)}</span></summary>
<div class="ticks-actions"><button type="button" class="link-button" data-do="all">${texts.selectAll}</button>
<button type="button" class="link-button" data-do="none">${texts.selectNone}</button></div>
<fieldset><legend class="sr-only">${escapeHtml(list.title[language])}</legend>${boxes.join('')}</fieldset></details>`;
}

function countText(list: Codelist, chosen: readonly string[], language: Language): string {
  return textsOf(language).selected(
    formatNumber(chosen.length, language),
    formatNumber(list.codes.length, language),
  );
}

function listen(place: HTMLElement, owner: ControlsOwner): void {
  const form = place.querySelector('form');
  if (form === null) return;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const control = event.target;
    if (control instanceof HTMLSelectElement) {
      const [kind, name = ''] = control.name.split('-');
      if (kind === 'axis') changeAxis(owner, name as 'rows' | 'columns', control.value as DimensionId);
      else {
        const next = choose(owner.state(), name as DimensionId, [control.value]);
        return owner.change(next);
      }
      // Other dimensions spread now: other filters are needed, and the focus stays where it was.
      drawControls(place, owner, false);
      place.querySelector<HTMLElement>(`#${control.id}`)?.focus();
    } else if (control instanceof HTMLInputElement)
      changeTicks(owner, form, control.name.replace('tick-', '') as DimensionId);
  });
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const action = button?.dataset.do;
    if (action === 'reset') {
      owner.reset();
      drawControls(place, owner, false);
      place.querySelector<HTMLElement>('[data-do="reset"]')?.focus();
    } else if (action === 'copy') void copyAddress(form, owner);
    else if (action === 'download') owner.download();
    else if (action === 'all' || action === 'none') {
      const group = button?.closest<HTMLElement>('[data-ticks]');
      group?.querySelectorAll<HTMLInputElement>('input').forEach((box) => (box.checked = action === 'all'));
      if (group) changeTicks(owner, form, group.dataset.ticks as DimensionId);
    }
  });
}

/** Puts a dimension on an axis; the one that stood there takes its place when the two change seats. */
function changeAxis(owner: ControlsOwner, name: 'rows' | 'columns', dimension: DimensionId): void {
  const before = owner.state();
  const other = name === 'rows' ? 'columns' : 'rows';
  const next = {
    ...before,
    [name]: dimension,
    ...(before[other] === dimension ? { [other]: before[name] } : {}),
  };
  // A dimension that begins to spread shows what it does before anyone chooses.
  const begins = dimension !== before.rows && dimension !== before.columns;
  const state = begins ? choose(next, dimension, null) : next;
  owner.change(completeState(owner.table, owner.site, state));
}

function changeTicks(owner: ControlsOwner, form: HTMLFormElement, dimension: DimensionId): void {
  const list = listOf(owner.table, dimension);
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="tick-${dimension}"]`)];
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  const first = spreadCodes(list).map(({ code }) => code);
  owner.change(choose(owner.state(), dimension, ticked.join() === first.join() ? null : ticked));
  const count = form.querySelector(`[data-ticks="${dimension}"] [data-count]`);
  if (count) count.textContent = countText(list, ticked, owner.language);
}

async function copyAddress(form: HTMLFormElement, owner: ControlsOwner): Promise<void> {
  const said = form.querySelector('[data-copied]');
  const texts = textsOf(owner.language);
  // Pages that do not come over https have no clipboard: then the address is shown, ready to be marked.
  const copied = await (navigator.clipboard as Clipboard | undefined)?.writeText(location.href).then(
    () => true,
    () => false,
  );
  if (said) said.textContent = copied === true ? texts.linkCopied : location.href;
}
