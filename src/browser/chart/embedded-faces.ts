import type { EmbeddedFace } from '../../charts/standalone.ts';
import regular from '../../styles/fonts/inter-400.woff2?url';
import semibold from '../../styles/fonts/inter-600.woff2?url';

/** The typeface of the page, as a file can hold it: the same two files the style sheet names, so the browser has them. */
export function embeddedFaces(): Promise<EmbeddedFace[]> {
  return Promise.all([face(400, regular), face(600, semibold)]);
}

async function face(weight: number, address: string): Promise<EmbeddedFace> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { weight, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}
