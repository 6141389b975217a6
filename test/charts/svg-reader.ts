/** An element of a drawing, in document order, with the text directly inside it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The element it stands in; not enumerable, since a comparison of two elements is not one of all around them. */
  readonly parent?: Node | undefined;
  text: string;
}

const token = /<\/([\w-]+)>|<([\w-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescape(text: string): string {
  return text.replace(/&([^;]{1,6});?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new SyntaxError(`not an entity we write: ${whole}`);
    return character;
  });
}

/** Reads one `<svg>` as strictly as an XML parser would: every tag closed, attributes quoted, no stray text. */
export function parseSvg(svg: string): Node[] {
  if (/[\p{Cc}\p{Cs}]/u.test(svg)) throw new SyntaxError('a character that XML cannot hold');
  const nodes: Node[] = [];
  const open: Node[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const found = token.exec(svg);
    if (found === null) throw new SyntaxError(`not well-formed at ${at}: ${svg.slice(at, at + 60)}`);
    const [, closed, opened, written = '', empty, text] = found;
    const inside = open.at(-1);
    if (closed !== undefined) {
      if (inside?.name !== closed) throw new SyntaxError(`</${closed}> closes <${inside?.name ?? ''}>`);
      open.pop();
    } else if (opened !== undefined) {
      if (inside === undefined && nodes.length > 0) throw new SyntaxError('more than one root');
      const pairs = [...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(
        pairs.map(([, name = '', value = '']) => [name, unescape(value)]),
      );
      if (Object.keys(attributes).length < pairs.length)
        throw new SyntaxError(`an attribute twice: ${written}`);
      const node: Node = { name: opened, attributes, text: '' };
      Object.defineProperty(node, 'parent', { value: inside });
      nodes.push(node);
      if (empty === '') open.push(node);
    } else if (inside === undefined) {
      throw new SyntaxError(`text outside the drawing: ${text}`);
    } else {
      inside.text += unescape(text ?? '');
    }
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)?.name}> is not closed`);
  return nodes;
}

export function textsOf(nodes: readonly Node[], name: string): string[] {
  return nodes.filter((node) => node.name === name).map(({ text }) => text);
}
