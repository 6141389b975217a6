/**
 * What cells are divided by, said so that different divisions of the same thing can be added up: age in five-year
 * groups and in broad bands, causes by chapter and by group, places by the map of then and of now.
 *
 * A variable is a set of atoms: kinds of events that no division tells apart. A code of a division is the set of atoms
 * it holds; two codes of different divisions that hold the same atoms are one category, and their cells are one cell.
 */

/** One division of a variable: its codes, which of them sum to which, and the atoms its finest codes hold. */
export interface Coding {
  /** Name of the dimension, unique among all variables. */
  readonly dimension: string;
  /** The codes with the code each is part of; parts of a code sum to it. */
  readonly codes: readonly { readonly code: string; readonly parent: string | null }[];
  /** For each atom of the variable the finest code that holds it; a code no atom falls under is a division of nothing. */
  readonly atoms: readonly (string | null)[];
}

/** A sum that holds among categories wherever all of them have cells. */
export interface Relation {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The dimensions whose own hierarchy it is; none where it joins divisions of different dimensions. */
  readonly within: readonly string[];
}

/** A variable with its categories numbered; 0 is the whole of it. */
export interface Variable {
  readonly name: string;
  /** Names of the categories for messages: `age=Y_LT5`; of those that no division has a code for, of their atoms. */
  readonly names: readonly string[];
  /** Categories that no division has a code for: they are never published, but could be found by subtraction. */
  readonly hidden: readonly boolean[];
  /** How many codes the coarsest division has that a category is a code of; none where no division has it. */
  readonly among: readonly (number | undefined)[];
  /** The category of a code. @throws Error where the dimension has no such code */
  category(dimension: string, code: string): number;
  /** The sums that hold among the categories of these dimensions, hidden ones included. */
  relations(dimensions: readonly string[]): readonly Relation[];
}

/**
 * Numbers the categories of a variable.
 *
 * @param codings its divisions, each of the same atoms in the same order
 * @throws Error where the codings do not have the same atoms
 */
export function variable(name: string, codings: readonly Coding[]): Variable {
  const [first] = codings;
  const atoms = first?.atoms.length ?? 0;
  const odd = codings.find((coding) => coding.atoms.length !== atoms);
  if (odd !== undefined) throw new Error(`${odd.dimension} divides ${name} into other atoms than the others`);
  const everything = setName(Array.from({ length: atoms }, (_, atom) => atom));
  const numbers = new Map<string, number>([[everything, 0]]);
  const names = [name];
  const hidden = [false];
  const numberOf = (set: readonly number[], called: string, isHidden: boolean): number => {
    const key = setName(set);
    const known = numbers.get(key);
    if (known !== undefined) {
      if (!isHidden && hidden[known] === true) {
        hidden[known] = false;
        names[known] = called;
      }
      return known;
    }
    numbers.set(key, names.length);
    names.push(called);
    hidden.push(isHidden);
    return names.length - 1;
  };
  const among: (number | undefined)[] = [];
  const byCode = new Map<string, number>();
  for (const coding of codings) {
    const held = atomsHeld(coding);
    for (const { code } of coding.codes) {
      const set = held.get(code) ?? [];
      const called = `${coding.dimension}=${code}`;
      // Codes that hold nothing are not all one category: each stands for itself.
      if (set.length === 0) {
        numbers.set(called, names.push(called) - 1);
        hidden.push(false);
      }
      const number = set.length === 0 ? names.length - 1 : numberOf(set, called, false);
      byCode.set(`${coding.dimension} ${code}`, number);
      among[number] = Math.min(among[number] ?? Infinity, coding.codes.length);
    }
  }
  const category = (dimension: string, code: string): number => {
    const number = byCode.get(`${dimension} ${code}`);
    if (number === undefined) throw new Error(`${dimension} has no code "${code}"`);
    return number;
  };
  const known = new Map<string, readonly Relation[]>();
  return {
    name,
    names,
    hidden,
    among,
    category,
    relations(dimensions) {
      const asked = codings.filter(({ dimension }) => dimensions.includes(dimension));
      const key = asked.map(({ dimension }) => dimension).join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = [
        ...asked.flatMap((coding) => withinOne(coding, category)),
        ...asked.flatMap((coding) => topsOf(coding, numberOf)),
        ...(asked.length > 1 ? across(asked, numberOf) : []),
      ];
      const alike = Map.groupBy(found, ({ whole, parts }) => `${whole}:${parts.join()}`);
      const once = [...alike.values()].map((same) => ({
        whole: same[0]?.whole ?? 0,
        parts: same[0]?.parts ?? [],
        within: [...new Set(same.flatMap(({ within }) => within))],
      }));
      known.set(key, once);
      return once;
    },
  };
}

function setName(set: readonly number[]): string {
  return [...set].sort((one, other) => one - other).join();
}

/** The atoms of each code: its own, and those of its parts. */
function atomsHeld({ codes, atoms }: Coding): Map<string, number[]> {
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const held = new Map<string, number[]>();
  for (const [atom, leaf] of atoms.entries())
    for (let at: string | null | undefined = leaf; at !== null && at !== undefined; at = parents.get(at))
      held.set(at, [...(held.get(at) ?? []), atom]);
  return held;
}

/** A code is the sum of its parts, of those that hold any atom. */
function withinOne({ dimension, codes, atoms }: Coding, category: Variable['category']): Relation[] {
  const held = atomsHeld({ dimension, codes, atoms });
  const parts = Map.groupBy(codes, ({ parent }) => parent);
  return codes.flatMap(({ code }) => {
    const own = parts.get(code) ?? [];
    if (own.length === 0 || !held.has(code)) return [];
    const whole = category(dimension, code);
    const summed = own.map((part) => category(dimension, part.code));
    // A code with a single part that holds anything is that part: the same cell, and nothing to add.
    return summed.includes(whole) ? [] : [{ whole, parts: summed, within: [dimension] }];
  });
}

/**
 * Where divisions meet. A division that is coarser than another is summed from it: each of its finest codes is the sum
 * of the other's finest codes within it. Divisions that cross are cut into pieces that all of them together do not tell
 * apart, and each finest code is the sum of its pieces; a piece that is just a code of one of them is that code.
 */
function across(
  codings: readonly Coding[],
  numberOf: (set: readonly number[], called: string, isHidden: boolean) => number,
): Relation[] {
  const finest = codings.filter(
    (one, index) =>
      !codings.some(
        (other, place) => other !== one && isCoarser(one, other) && (!isCoarser(other, one) || place < index),
      ),
  );
  const relations = finest.length > 1 ? sums(finest, pieceNames(finest), numberOf) : [];
  for (const one of codings.filter((coding) => !finest.includes(coding))) {
    const finer = codings
      .filter((other) => other !== one && isCoarser(one, other))
      .sort((a, b) => new Set(a.atoms).size - new Set(b.atoms).size);
    const [next] = finer;
    if (next !== undefined) relations.push(...sums([one], pieceNames([next, one]), numberOf));
  }
  return relations;
}

/**
 * A division without a total, as districts of then or ages of children: with what is outside of them its tops are the
 * whole. That they are no more than it is known to every reader.
 */
function topsOf(
  { dimension, codes, atoms }: Coding,
  numberOf: (set: readonly number[], called: string, isHidden: boolean) => number,
): Relation[] {
  const held = atomsHeld({ dimension, codes, atoms });
  const tops = codes.filter(({ code, parent }) => parent === null && held.has(code));
  const outside = atoms.flatMap((leaf, atom) => (leaf === null ? atom : []));
  if (tops.length === 0 || outside.length === 0) return [];
  const whole = numberOf(
    atoms.map((_, atom) => atom),
    dimension,
    false,
  );
  const parts = tops.map(({ code }) => numberOf(held.get(code) ?? [], `${dimension}=${code}`, false));
  return [{ whole, parts: [...parts, numberOf(outside, `outside every ${dimension}`, true)], within: [] }];
}

/** Whether every finest code of the other division lies within one code of this one. */
function isCoarser(one: Coding, other: Coding): boolean {
  const within = new Map<string | null, string | null>();
  return other.atoms.every((leaf, atom) => {
    const own = one.atoms[atom] ?? null;
    const before = within.get(leaf);
    within.set(leaf, own);
    return before === undefined || before === own;
  });
}

function pieceNames(codings: readonly Coding[]): string[] {
  const size = codings[0]?.atoms.length ?? 0;
  return Array.from({ length: size }, (_, atom) =>
    codings
      .flatMap(({ dimension, atoms }) => {
        const leaf = atoms[atom] ?? null;
        return leaf === null ? [] : `${dimension}=${leaf}`;
      })
      .join(' and '),
  );
}

/** Each finest code of the divisions as the sum of the pieces its atoms are in. */
function sums(
  codings: readonly Coding[],
  pieces: readonly string[],
  numberOf: (set: readonly number[], called: string, isHidden: boolean) => number,
): Relation[] {
  const atoms = pieces.map((_, atom) => atom);
  const held = Map.groupBy(atoms, (atom) => pieces[atom] ?? '');
  return codings.flatMap(({ dimension, atoms: leaves }) =>
    [...Map.groupBy(atoms, (atom) => leaves[atom] ?? null)].flatMap(([leaf, own]) => {
      const mine = new Set(own.map((atom) => pieces[atom] ?? ''));
      if (leaf === null || mine.size < 2) return [];
      const whole = numberOf(own, `${dimension}=${leaf}`, false);
      const parts = [...mine].map((called) => numberOf(held.get(called) ?? [], called, true));
      return [{ whole, parts, within: [] }];
    }),
  );
}
