import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ManifestTable } from '../../catalogue/manifest.ts';
import type { Language } from '../../text/language.ts';
import { completionsOf } from './completions.ts';

/*
 * The workbench's editor. It lives in a shadow root: there CodeMirror puts its styles into a constructed style sheet,
 * which the site's Content-Security-Policy allows; in the page itself it would write a style element, which it refuses.
 */

/** An editor in place of a text field. */
export interface SqlEditor {
  text(): string;
  /** What is marked, `''` where nothing is. */
  selected(): string;
  write(text: string): void;
  focus(): void;
  /** Marks a place that is wrong and brings it into view; `null` unmarks. */
  mark(place: { readonly from: number; readonly to: number } | null): void;
  /** Offers names of tables, columns and codes from then on. */
  offer(tables: readonly ManifestTable[]): void;
}

/* The words that shape a statement; names of columns such as `year` and `value` are words of SQL too, and stay plain. */
const duckdb = SQLDialect.define({
  keywords:
    'select from where group by order having limit offset join left right full inner outer cross natural asof semi anti using on as with recursive union except intersect all distinct case when then else end filter over partition rows range between qualify in not is and or like ilike similar exists desc asc nulls first last values create or replace temp temporary table view macro insert into update set delete drop if alter add column begin commit rollback describe summarize show explain analyze pivot unpivot exclude cast try_cast interval lateral window any some copy attach install load pragma returning',
  types:
    'varchar text integer int bigint hugeint double real float decimal numeric boolean bool date time timestamp smallint tinyint',
  builtin: '',
  hashComments: false,
  doubleQuotedStrings: false,
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@%^&|',
});

const setMark = StateEffect.define<{ from: number; to: number } | null>();

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, docChanged }) {
    let next = docChanged ? Decoration.none : marks.map(changes);
    for (const effect of effects)
      if (effect.is(setMark))
        next =
          effect.value === null
            ? Decoration.none
            : Decoration.set([
                Decoration.mark({ class: 'wrong' }).range(
                  effect.value.from,
                  Math.max(effect.value.from + 1, effect.value.to),
                ),
              ]);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    borderRadius: '0.3125rem',
    fontSize: '0.875rem',
    maxHeight: '70vh',
  },
  '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.625', minHeight: '9rem' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.75rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--muted)', border: 'none' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent) !important',
  },
  '.cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--accent) 20%, transparent) !important' },
  '.wrong': {
    textDecoration: 'underline wavy var(--notice-ink)',
    backgroundColor: 'var(--notice)',
    color: 'var(--notice-ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)' },
  '.cm-tooltip': { backgroundColor: 'var(--page)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8', marginLeft: '0.75rem' },
  '.cm-completionIcon': { display: 'none' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--link)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--notice-ink)' },
  { tag: [tags.null, tags.bool], color: 'var(--link)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

/**
 * Typing over a selection. Left to itself Chromium keeps the look of what was there by a `style` of its own, which the
 * page's Content-Security-Policy refuses and reports.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== 'insertText' || event.data === null || empty || view.composing) return false;
    event.preventDefault();
    const typed = view.state.replaceSelection(event.data);
    const insert = () => view.state.update(typed, { userEvent: 'input.type', scrollIntoView: true });
    const takes = view.state.facet(EditorView.inputHandler);
    if (!takes.some((take) => take(view, from, to, event.data ?? '', insert))) view.dispatch(insert());
    return true;
  },
});

/**
 * Puts the editor into a place of the page.
 *
 * @param label what a screen reader calls it
 * @param run called at Ctrl+Enter
 * @param changed called after every change
 */
export function openEditor(
  place: HTMLElement,
  {
    text,
    label,
    language,
    run,
    changed,
  }: {
    readonly text: string;
    readonly label: string;
    readonly language: Language;
    readonly run: () => void;
    readonly changed: () => void;
  },
): SqlEditor {
  const root = place.attachShadow({ mode: 'open' });
  let complete: ReturnType<typeof completionsOf> = () => null;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        sql({ dialect: duckdb }),
        syntaxHighlighting(colours),
        autocompletion({ override: [(context) => complete(context)], icons: false, maxRenderedOptions: 60 }),
        marked,
        typedOver,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, autocapitalize: 'off', lang: 'en' }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              run();
              return true;
            },
          },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          // Tab goes on to the next button: a keyboard is never caught in here.
          ...historyKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    selected() {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    write(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
      });
    },
    focus: () => view.focus(),
    mark(where) {
      if (where === null) return view.dispatch({ effects: setMark.of(null) });
      const end = view.state.doc.length;
      const from = Math.min(where.from, Math.max(0, end - 1));
      const to = Math.min(where.to, end);
      if (end === 0) return;
      view.dispatch({
        effects: [setMark.of({ from, to: Math.max(to, from + 1) }), EditorView.scrollIntoView(from)],
      });
    },
    offer(tables) {
      complete = completionsOf(tables, language);
    },
  };
}
