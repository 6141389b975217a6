import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { languages, type Language } from '../../text/language.ts';
import type { ContentBlock, Inline, Line } from '../content.ts';
import type { Resolve } from './references.ts';

/*
 * The office's own words for a bulletin: `bulletins/<year>.md`, a part for each language under `## vi` and `## en`. Of
 * Markdown as much as a short text needs: paragraphs, lists, bold, links to pages of the site, and figures in braces.
 */

/** What is wrong with a text, in the form in which faults of the site folder are told. */
export interface WordsFault {
  readonly file: string;
  /** `line 12`. */
  readonly key: string;
  readonly found: string;
  readonly allowed: string;
}

/** The words of a year, ready to be shown. */
export type Words = Readonly<Record<Language, readonly ContentBlock[]>>;

const parts = '## vi and ## en, each followed by its text';
const markup = 'paragraphs, lists, **bold** and [links](/bang/) to pages of this site';

interface Reading {
  readonly file: string;
  readonly resolve: Resolve;
  /** Whether a path leads to a page of the site. */
  readonly isPage: (path: string) => boolean;
  readonly faults: WordsFault[];
}

/**
 * Reads the text of a year.
 *
 * @param isPage whether a path such as `/bang/dan-so/` is one of the site's pages
 * @returns `null` in place of the words where anything is wrong; every fault, not the first alone
 */
export function readWords(
  file: string,
  text: string,
  resolve: Resolve,
  isPage: (path: string) => boolean,
): { words: Words | null; faults: readonly WordsFault[] } {
  const reading: Reading = { file, resolve, isPage, faults: [] };
  const found: Record<Language, ContentBlock[]> = { vi: [], en: [] };
  const seen = new Set<Language>();
  let language: Language | null = null;
  for (const node of fromMarkdown(text).children) {
    const heading = node.type === 'heading' && node.depth === 2 ? plainText(node).trim() : null;
    const named = languages.find((one) => one === heading);
    if (named !== undefined) {
      if (seen.has(named)) fault(reading, node, `a second part ## ${named}`, 'each language once');
      seen.add(named);
      language = named;
    } else if (language === null) {
      fault(reading, node, `${kindOf(node)} before the first part`, parts);
    } else found[language].push(...blockOf(reading, node, language));
  }
  for (const one of languages)
    if (!seen.has(one)) fault(reading, null, `no part ## ${one}`, parts);
    else if (found[one].length === 0 && reading.faults.length === 0)
      fault(
        reading,
        null,
        `an empty part ## ${one}`,
        'one paragraph or more; without words leave the file away',
      );
  return { words: reading.faults.length === 0 ? found : null, faults: reading.faults };
}

function blockOf(reading: Reading, node: RootContent, language: Language): ContentBlock[] {
  if (node.type === 'paragraph')
    return [{ kind: 'paragraph', line: lineOf(reading, node.children, language) }];
  if (node.type === 'list' && node.ordered !== true) {
    const items = node.children.flatMap((item): Line[] =>
      item.children.flatMap((child) => {
        if (child.type === 'paragraph') return [lineOf(reading, child.children, language)];
        if (child.type === 'list') fault(reading, child, 'a list within a list', markup);
        else refuse(reading, child);
        return [];
      }),
    );
    return [{ kind: 'list', items }];
  }
  refuse(reading, node);
  return [];
}

function lineOf(reading: Reading, nodes: readonly PhrasingContent[], language: Language): Line {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return [{ kind: 'text', text: filled(reading, node, node.value, language) }];
    if (node.type === 'strong' && node.children.every(({ type }) => type === 'text'))
      return [{ kind: 'strong', text: filled(reading, node, plainText(node), language) }];
    if (node.type === 'link' && node.children.every(({ type }) => type === 'text')) {
      if (!reading.isPage(node.url))
        fault(
          reading,
          node,
          `the link "${node.url}"`,
          'the address of a page of this site without its language, as /bang/dan-so/',
        );
      return [{ kind: 'link', text: filled(reading, node, plainText(node), language), to: node.url }];
    }
    refuse(reading, node);
    return [];
  });
}

/** A text with its figures filled in; a brace that no figure stands in is a fault. */
function filled(reading: Reading, node: Nodes, text: string, language: Language): string {
  const [first] = linesOf(node);
  const lineAt = (offset: number): number => first + text.slice(0, offset).split('\n').length - 1;
  const told = text.replace(/\{([^{}]*)\}/g, (whole, reference: string, offset: number) => {
    const resolved = reading.resolve(reference, language);
    if ('text' in resolved) return resolved.text;
    report(reading, lineAt(offset), resolved.found, resolved.allowed);
    return whole.replace(/[{}]/g, '');
  });
  const brace = /[{}]/.exec(told);
  if (brace !== null)
    report(
      reading,
      lineAt(brace.index),
      'a brace without its other half',
      'a figure in braces, as {births 2025}',
    );
  return told.replace(/\s*\n\s*/g, ' ');
}

function refuse(reading: Reading, node: Nodes): void {
  fault(reading, node, kindOf(node), markup);
}

const kinds: Readonly<Record<string, string>> = {
  paragraph: 'a paragraph',
  html: 'raw HTML',
  heading: 'a heading',
  code: 'a block of code',
  inlineCode: 'code',
  image: 'an image',
  blockquote: 'a quotation',
  emphasis: 'emphasis',
  thematicBreak: 'a rule',
  list: 'a numbered list',
  break: 'a forced line end',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  imageReference: 'an image',
  link: 'a link around more than plain text',
  strong: 'bold around more than plain text',
};

/** What a node is, with the beginning of it where that helps to find it. */
function kindOf(node: Nodes): string {
  const kind = kinds[node.type] ?? node.type;
  const text = node.type === 'html' || node.type === 'code' || node.type === 'inlineCode' ? node.value : '';
  return text === '' ? kind : `${kind} "${text.replace(/\s+/g, ' ').slice(0, 40)}"`;
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return 'value' in node ? node.value : '';
}

function linesOf(node: Nodes): [number, number] {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}

function fault(reading: Reading, node: Nodes | null, found: string, allowed: string): void {
  report(reading, node === null ? null : linesOf(node)[0], found, allowed);
}

function report(reading: Reading, line: number | null, found: string, allowed: string): void {
  reading.faults.push({ file: reading.file, key: line === null ? '' : `line ${line}`, found, allowed });
}
