/** A source of uniform random numbers in [0, 1). */
export type Random = () => number;

/**
 * The 32-bit generator xoshiro128** 1.0 (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 47(4), 2021). `xoshiro128StarStar([1, 2, 3, 4])` gives 11520, 0, 5927040, …
 *
 * @param state four 32-bit words, not all zero
 * @returns a function giving the next whole number from 0 to 2³² − 1
 */
export function xoshiro128StarStar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/**
 * A stream of uniform numbers of its own for each seed and name. A register draws from its own stream, so that a new
 * register, or one more draw in another, leaves the rows of this one as they were.
 */
export function randomStream(seed: number, name: string): Random {
  const next = splitMix32((seed ^ fnv1a(name)) >>> 0);
  const word = xoshiro128StarStar([next(), next(), next(), next()]);
  // 53 bits out of two words: with 32 alone, rare events would come out in visible steps.
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
}

/** Spreads one word over a whole state: SplitMix (Steele, Lea and Flood 2014) with the 32-bit finaliser of MurmurHash3. */
function splitMix32(seed: number): () => number {
  let counter = seed;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let word = counter;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
