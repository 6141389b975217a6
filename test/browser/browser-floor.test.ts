import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { root } from '../../scripts/command.ts';

/*
 * The oldest browsers the scripts are for: Chrome and Edge 111, Firefox 115, Safari 16.4, all of 2023 (README). The build
 * sees to the syntax (`build.target`); this sees to what is called. Pages without scripts read further back.
 */

const folder = path.join(inject('siteFolder'), '_astro');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

/**
 * Later than those browsers, by the names under which they are called; what guards them, where that is known. A name on
 * a value (`.isDisjointFrom(`) is only listed where nothing older has it.
 */
const later: readonly RegExp[] = [
  /\b(?:Object|Map)\.groupBy\b/,
  /\bPromise\.(?:withResolvers|try)\b/,
  /\bArray\.fromAsync\b/,
  /\bURL\.(?:parse|canParse)\b/,
  /\bIterator\.(?:from|prototype|concat)\b/,
  /\b(?:RegExp\.escape|Error\.isError|Math\.sumPrecise|Atomics\.waitAsync|AbortSignal\.any)\b/,
  /\bUint8Array\.from(?:Base64|Hex)\b|\.to(?:Base64|Hex)\(/,
  /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  /\.(?:isWellFormed|toWellFormed|getOrInsert|getOrInsertComputed)\(/,
  /\.(?:showPopover|togglePopover|startViewTransition|moveBefore|setHTML|setHTMLUnsafe|getHTML)\(/,
  /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  /\b(?:ClipboardItem|URLPattern|CloseWatcher|CSSPositionTryRule|scheduler\.(?:yield|postTask))\b/,
  /\.(?:checkVisibility|requestClose)\(/,
  /\bimport\.meta\.resolve\b/,
];

/** Where such a name stands behind a question whether the browser has it. */
const guarded: readonly RegExp[] = [
  /typeof Intl\s*<\s*`u`&&Intl\.Segmenter/,
  /typeof ClipboardItem>`u`\)return[^}]*?new ClipboardItem/,
  /import\.meta\.resolve\?[^:]*import\.meta\.resolve/,
];

describe.each(scripts)('%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');

  test('calls nothing that came later', () => {
    const bare = guarded.reduce((left, guard) => left.replace(new RegExp(guard, 'g'), ''), text);
    expect(later.flatMap((one) => one.exec(bare)?.[0] ?? [])).toEqual([]);
  });

  test('is written in the syntax of 2022', () => {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    expect((file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics).toEqual([]);
    // Sets of letters with operations came later, and no build writes them otherwise.
    expect(
      regexesIn(file).filter((regex) => /\/[a-z]*v[a-z]*$/.test(regex) || /\(\?[ims-]+:/.test(regex)),
    ).toEqual([]);
  });
});

function regexesIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('what our own code of pages calls is in the language of 2023', () => {
  const browser = path.join(root, 'src', 'browser');
  const files = readdirSync(browser, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(browser, name));
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, {
    ...options,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    types: ['vite/client'],
    skipLibCheck: true,
  });
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(path.join(root, 'src')))
    .flatMap((file) => program.getSemanticDiagnostics(file));
  expect(
    own.map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    ),
  ).toEqual([]);
}, 120_000);
