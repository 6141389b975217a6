import type { BrowserContext, Page } from 'playwright-core';

/*
 * The typefaces that the texts of a page are really set in, letter by letter: what a style sheet asks for is not always
 * what a letter gets.
 */

/** Text that was not set in the face it should be set in. */
export type ForeignText = `${string}: ${string}`;

/** The faces that code may be set in, as the style sheet names them (`--mono`): the machine's own. */
const codeFaces = 'ui-monospace';

/**
 * Texts of a page, those in drawings and shadow roots among them, that are not set in Inter, the site's own typeface, or,
 * where they are code, in a monospaced face of the machine. Each letter is looked at once in each style that a page has.
 */
export async function foreignTexts(context: BrowserContext, page: Page): Promise<ForeignText[]> {
  await page.evaluate(() => document.fonts.ready);
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await session.send('DOM.getDocument', { depth: 0 });
  const { result } = await session.send('Runtime.evaluate', { expression: `(${textsOfEveryLetter})()` });
  const { result: members } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const foreign = await Promise.all(
    members
      .filter(({ name }) => /^\d+$/.test(name))
      .map(async ({ value }) => {
        const { objectId = '' } = value ?? {};
        const { nodeId } = await session.send('DOM.requestNode', { objectId });
        const [{ fonts }, about] = await Promise.all([
          session.send('CSS.getPlatformFontsForNode', { nodeId }),
          session.send('Runtime.callFunctionOn', {
            objectId,
            returnByValue: true,
            functionDeclaration: `function () {
              return [getComputedStyle(this.parentElement).fontFamily, this.data.trim().slice(0, 60)];
            }`,
          }),
        ]);
        const [family = '', text = ''] = about.result.value as string[];
        const isCode = family.startsWith(codeFaces);
        const isRight = ({ familyName, isCustomFont }: (typeof fonts)[number]): boolean =>
          isCode ? !isCustomFont && /Mono/.test(familyName) : isCustomFont && /^Inter\b/.test(familyName);
        return fonts
          .filter((font) => !isRight(font))
          .map(({ familyName }): ForeignText => `${familyName}: ${text}`);
      }),
  );
  await session.detach();
  await page.evaluate(() => document.querySelectorAll('[data-added]').forEach((copy) => copy.remove()));
  return foreign.flat();
}

/**
 * In the page: texts that are seen, as few as have every letter of it in every style. What a style sheet adds to an
 * element (`content`) is looked at in a text of its own, put beside it for that.
 */
function textsOfEveryLetter(): Text[] {
  const seen = new Map<string, Set<string>>();
  const texts: Text[] = [];
  const added: [Element, string, string][] = [];
  const walk = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot !== null) walk(node.shadowRoot);
      if (node instanceof Element && node.getClientRects().length > 0)
        for (const place of ['::before', '::after']) {
          const { content, fontFamily } = getComputedStyle(node, place);
          const [, text = ''] = /^"(.*?)"/.exec(content) ?? [];
          if (text.trim() !== '') added.push([node, text, fontFamily]);
        }
      const { parentElement } = node;
      if (!(node instanceof Text) || node.data.trim() === '' || parentElement === null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length === 0) continue;
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parentElement);
      const style = [fontFamily, fontWeight, fontStyle].join();
      const letters = seen.get(style) ?? new Set();
      seen.set(style, letters);
      const before = letters.size;
      for (const letter of node.data) letters.add(letter);
      if (letters.size > before) texts.push(node);
    }
  };
  walk(document.body);
  for (const [element, text, fontFamily] of added) {
    const copy = document.createElement('span');
    copy.dataset.added = '';
    copy.style.fontFamily = fontFamily;
    copy.textContent = text;
    (element instanceof HTMLElement ? element : document.body).append(copy);
  }
  walk(document.body);
  return texts;
}
