import type { ManifestTable } from '../catalogue/manifest.ts';
import type { QueryParts } from './query-parts.ts';
import type { SqlEditor } from './sql-editor/editor.ts';

/** Where SQL is written: the plain field of the page, and from its first use on an editor in its place. */
export interface QueryBox {
  text(): string;
  /** The part that is marked, `''` where nothing is. */
  selected(): string;
  write(text: string): void;
  focus(): void;
  mark(place: { readonly from: number; readonly to: number } | null): void;
  /** Names to offer from then on. */
  offer(tables: readonly ManifestTable[]): void;
}

/**
 * The box of the page. The field stays the one that holds the text: what is written into it, by a browser or a script,
 * stands in the editor too.
 *
 * @param events what the box tells: that the reader wants to run, that the text changed, that the editor is there
 */
export function openBox(
  parts: QueryParts,
  events: { readonly run: () => void; readonly changed: () => void; readonly opened: () => void },
): QueryBox {
  const field = parts.sql;
  let editor: SqlEditor | null = null;
  let tables: readonly ManifestTable[] = [];
  let isLoading = false;
  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { openEditor } = await import('./sql-editor/editor.ts');
      const hadFocus = document.activeElement === field;
      const made = openEditor(parts.editor, {
        text: field.value,
        label: document.querySelector(`label[for="${field.id}"]`)?.textContent?.trim() ?? 'SQL',
        language: parts.language,
        run: events.run,
        changed() {
          field.value = made.text();
          events.changed();
        },
      });
      editor = made;
      if (tables.length > 0) made.offer(tables);
      field.hidden = true;
      parts.editor.hidden = false;
      if (hadFocus) made.focus();
      events.opened();
    } catch (error) {
      // Off line, or a browser too old for it: the plain field does all but colours and names.
      console.error(error);
      isLoading = false;
    }
  };
  field.addEventListener('focus', () => void load());
  field.addEventListener('input', () => {
    if (editor !== null && editor.text() !== field.value) editor.write(field.value);
    events.changed();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    events.run();
  });
  return {
    text: () => field.value,
    selected: () => editor?.selected() ?? field.value.slice(field.selectionStart, field.selectionEnd),
    write(text) {
      field.value = text;
      editor?.write(text);
      // Else the field would show the end of the text, where the caret is put.
      field.setSelectionRange(0, 0);
      field.scrollTop = 0;
      events.changed();
    },
    focus() {
      const place = editor === null ? field : parts.editor;
      place.scrollIntoView({ block: 'center' });
      if (editor === null) field.focus();
      else editor.focus();
    },
    mark(place) {
      editor?.mark(place);
    },
    offer(offered) {
      tables = offered;
      editor?.offer(offered);
    },
  };
}
