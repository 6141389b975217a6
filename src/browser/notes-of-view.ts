import { cellState } from '../catalogue/cell-marks.ts';
import type { NoteSubject } from '../catalogue/declaration.ts';
import { isSpread, type TableView, type ViewCell } from './view.ts';
import { panelsOf } from './panels.ts';
import { cellsOf } from './table-html.ts';

/* Which notes of a table a view needs: what a note is about has to be there to be seen. */

const subjects: Readonly<Record<NoteSubject, (cell: ViewCell) => boolean>> = {
  withheld: (cell) => cellState(cell) === 'withheld',
  absent: (cell) => ['missing', 'not_applicable'].includes(cellState(cell)),
  unsure: ({ value, status }) => value !== null && /[ue]/.test(status),
  interval: ({ lower }) => lower !== null,
};

/** What the cells of a view show that notes are about. */
export function subjectsOf(view: TableView): ReadonlySet<NoteSubject> {
  const found = new Set<NoteSubject>();
  const asked = Object.entries(subjects) as [NoteSubject, (cell: ViewCell) => boolean][];
  for (const panel of panelsOf(view))
    for (const cell of cellsOf(panel)) for (const [subject, is] of asked) if (is(cell)) found.add(subject);
  return found;
}

/** The codes a view shows or is held at, as `dimension code`. */
export function codesShown(view: TableView): ReadonlySet<string> {
  const spread = [
    { list: view.rowList, codes: view.rows },
    { list: view.columnList, codes: view.columns },
    ...(view.panelList === null ? [] : [{ list: view.panelList, codes: view.panels }]),
  ];
  return new Set([
    ...spread.flatMap(({ list, codes }) => codes.map(({ code }) => `${list.dimension} ${code}`)),
    ...view.fixed
      .filter(({ list }) => !isSpread(view.state, list.dimension))
      .map(({ list, code }) => `${list.dimension} ${code.code}`),
  ]);
}

/** Shows the notes a view needs in the page, and hides the others. */
export function showNotes(root: ParentNode, view: TableView): void {
  const shown = { note: subjectsOf(view) as ReadonlySet<string>, code: codesShown(view) };
  for (const element of root.querySelectorAll<HTMLElement>('[data-note-of]'))
    element.hidden = !shown.note.has(element.dataset.noteOf ?? '');
  for (const list of root.querySelectorAll<HTMLElement>('[data-codes-described]')) {
    const items = [...list.querySelectorAll<HTMLElement>('[data-code-of]')];
    for (const item of items) item.hidden = !shown.code.has(item.dataset.codeOf ?? '');
    list.hidden = items.every(({ hidden }) => hidden);
  }
}
