/*
 * A statement in the address, behind `#`, where no host sees it or ends it: `#sql=SELECT%201` as it is, or `#sqlz=…`
 * packed (deflate, RFC 1951, in base64url) where that is shorter; values of parameters as `&p.year=2024`. Every address
 * ever given out has to open the same question: these three words are never renamed.
 */

/** A question as an address carries it. */
export interface SqlQuestion {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Longer texts are packed. */
const plainLength = 300;

/** An address may be made to unpack to anything. */
const mostLetters = 200_000;

/** The part of the address behind `#`; empty for no statement. */
export async function fragmentOf({ sql, parameters }: SqlQuestion): Promise<string> {
  if (sql.trim() === '') return '';
  const values = Object.entries(parameters).map(
    ([name, value]) => `&p.${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const plain = `sql=${encodeURIComponent(sql)}`;
  const packed = plain.length > plainLength ? `sqlz=${await pack(sql)}` : plain;
  return (packed.length < plain.length ? packed : plain) + values.join('');
}

/**
 * The question behind `#`.
 *
 * @returns `null` where there is none
 * @throws Error where it cannot be read
 */
export async function questionIn(fragment: string): Promise<SqlQuestion | null> {
  const parts = fragment
    .replace(/^#/, '')
    .split('&')
    .map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)] as const);
  const own = parts.find(([key]) => key === 'sql' || key === 'sqlz');
  if (own === undefined) return null;
  const sql = own[0] === 'sql' ? decodeURIComponent(own[1]) : await unpack(own[1]);
  if (sql.length > mostLetters) throw new Error(`the statement has more than ${mostLetters} letters`);
  const parameters = parts.flatMap(([key, value]) =>
    key.startsWith('p.') ? [[decodeURIComponent(key.slice(2)), decodeURIComponent(value)] as const] : [],
  );
  return { sql, parameters: Object.fromEntries(parameters) };
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(packed: string): Promise<string> {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > mostLetters) {
      void reader.cancel();
      throw new Error(`the statement has more than ${mostLetters} letters`);
    }
  }
}
