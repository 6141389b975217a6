import { hasTwoMaps, spreadCodes } from '../catalogue/default-view.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { textsOf } from '../text/texts.ts';
import { depthsOf } from './code-box.ts';
import { isLong } from './code-search.ts';
import type { ControlsOwner } from './table-controls.ts';
import { escapeHtml } from './table-html.ts';
import { isSpread, listOf, type ViewState } from './view.ts';

/*
 * The filters of a table as HTML: what makes rows, columns and panels, one code for each dimension held fixed, a list to
 * tick for those that spread. Native selects and checkboxes, so that phones and screen readers know them; a box to type
 * in only where a list is long.
 */

/** With more filters than these the choice of rows and columns gets a line of its own. */
const mostBesideAxes = 2;

/** The form of the filters, and what can be done with the view below them. */
export function controlsHtml(owner: ControlsOwner): string {
  const { table, language } = owner;
  const texts = textsOf(language);
  const tools = tableToolsOf(language);
  const state = owner.state();
  const { rows, columns, panels } = state;
  const spread = [rows, columns, ...(panels === undefined ? [] : [panels])].map((one) => listOf(table, one));
  const fixed = inReadingOrder(table.codelists.filter(({ dimension }) => !isSpread(state, dimension)));
  const optionsOf = (lists: readonly Codelist[]): Option[] =>
    lists.map((list) => ({ value: list.dimension, label: list.title[language] }));
  const axis = (name: string, label: string, options: readonly Option[], chosen: string): string =>
    field(`axis-${name}`, label, select(`axis-${name}`, options, chosen));
  const forPanels = table.codelists.filter(({ dimension }) => dimension !== rows && dimension !== columns);
  const axes = [
    axis('rows', texts.rowsBy, optionsOf(table.codelists), rows),
    `<button type="button" class="swap" data-do="swap" title="${tools.swap}" aria-label="${tools.swap}"><svg aria-hidden="true" viewBox="0 0 20 20"><path d="M3 7h13m-3-4 4 4-4 4M17 13H4m3-4-4 4 4 4"/></svg></button>`,
    axis('columns', texts.columnsBy, optionsOf(table.codelists), columns),
    ...(forPanels.length === 0
      ? []
      : [
          axis(
            'panels',
            tools.panelsBy,
            [{ value: '', label: tools.onePanel }, ...optionsOf(forPanels)],
            panels ?? '',
          ),
        ]),
    ...(isSpread(state, 'unit') && hasTwoMaps(table) ? [mapChoice(state.map, language)] : []),
  ].join('');
  const filters = fixed.map((list) => codeChoice(list, owner)).join('');
  const action = (name: string, label: string): string =>
    `<button type="button" class="link-button" data-do="${name}">${escapeHtml(label)}</button>`;
  return `<form class="controls" aria-label="${escapeHtml(texts.filter)}">
<div class="controls-row">${fixed.length > mostBesideAxes ? `${filters}</div><div class="controls-row">${axes}` : filters + axes}</div>
<div class="controls-row">${spread.map((list) => ticks(list, owner)).join('')}</div>
<div class="controls-row controls-actions">${action('reset', texts.reset)}${action('copy', texts.copyLink)}${action('table', tools.copyTable)}${action('download', texts.downloadShown)}${action('embed', tools.embed)}</div>
<p data-said class="mt-2 text-sm text-muted empty:hidden" role="status"></p><div data-embed></div></form>`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

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

/** How many codes of a list are ticked. */
export function countText(list: Codelist, chosen: readonly string[], language: Language): string {
  return textsOf(language).selected(
    formatNumber(chosen.length, language),
    formatNumber(list.codes.length, language),
  );
}

function field(id: string, label: string, control: string, kind = ''): string {
  return `<div class="control${kind}"><label for="${id}">${escapeHtml(label)}</label>${control}</div>`;
}

function select(id: string, options: readonly Option[], chosen: string): string {
  const items = options.map(
    ({ value, label }) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`,
  );
  return `<select id="${id}" name="${id}">${items.join('')}</select>`;
}

function mapChoice(map: ViewState['map'], language: Language): string {
  const tools = tableToolsOf(language);
  const options = [
    { value: 'now', label: tools.mapNow },
    { value: 'then', label: tools.mapThen },
  ];
  return field('map', tools.mapOf, select('map', options, map ?? 'now'));
}

function codeChoice(list: Codelist, { language, state }: ControlsOwner): string {
  const id = `of-${list.dimension}`;
  const label = list.title[language];
  if (isLong(list))
    return field(id, label, `<input id="${id}" type="text" data-box="${list.dimension}">`, ' of-many');
  const depth = depthsOf(list);
  // A select cannot indent its options by style; two no-break spaces a level say the same.
  const options = list.codes.map((code) => ({
    value: code.code,
    label: '\u00a0\u00a0'.repeat(depth(code.code)) + code.label[language],
  }));
  return field(id, label, select(id, options, state().chosen[list.dimension]?.[0] ?? ''));
}

function ticks(list: Codelist, owner: ControlsOwner): string {
  const { language } = owner;
  const texts = textsOf(language);
  const tools = tableToolsOf(language);
  const title = escapeHtml(list.title[language]);
  const { chosen: all, map } = owner.state();
  const chosen = all[list.dimension] ?? spreadCodes(list, map).map(({ code }) => code);
  const boxes = list.codes.map(
    ({ code, label }) =>
      `<label><input type="checkbox" name="tick-${list.dimension}" value="${escapeHtml(code)}"${chosen.includes(code) ? ' checked' : ''}> ${escapeHtml(label[language])}</label>`,
  );
  const search = isLong(list)
    ? `<input type="search" data-find="${list.dimension}" aria-label="${escapeHtml(tools.findIn(list.title[language]))}" placeholder="${tools.findCode}"><p data-found class="text-sm text-muted empty:hidden" role="status"></p>`
    : '';
  return `<details class="control ticks" data-ticks="${list.dimension}"><summary><span>${title}</span>
<span data-count>${countText(list, chosen, language)}</span></summary>
<div class="ticks-actions">${search}<button type="button" class="link-button" data-do="all">${texts.selectAll}</button>
<button type="button" class="link-button" data-do="none">${texts.selectNone}</button></div>
<fieldset><legend class="sr-only">${title}</legend>${boxes.join('')}</fieldset></details>`;
}
