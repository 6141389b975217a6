import type { Place } from './tile-grid.ts';

export interface Circle extends Place {
  readonly radius: number;
}

const rounds = 300;
/** What part of the box the circles fill before they are moved apart. */
const filling = 0.42;
const between = 1.5;

/**
 * Circles with areas in proportion to the weights, each near its place and none on another, in a box from 0, 0: Dorling
 * 1996, "Area Cartograms: Their Use and Creation". Circles that overlap push each other apart, half the way each, and
 * all are drawn back a little towards their places, for a fixed number of rounds; then all are moved and made smaller
 * alike until they fit. No step is left to chance.
 *
 * @param weights above zero; what has none gets a dot
 */
export function placeCircles(
  places: readonly Place[],
  weights: readonly number[],
  width: number,
  height: number,
): Circle[] {
  const sound = weights.map((weight) => (Number.isFinite(weight) ? Math.max(0, weight) : 0));
  const sum = sound.reduce((all, weight) => all + weight, 0);
  const scale = sum > 0 ? Math.sqrt((filling * width * height) / (Math.PI * sum)) : 0;
  const radii = sound.map((weight) => Math.max(2, Math.sqrt(weight) * scale));
  // Two places that are one could not be told which way to go.
  const now = places.map(({ x, y }, i) => ({ x: x + i * 1e-3, y: y + (i % 7) * 1e-3 }));
  for (let round = 0; round < rounds; round += 1) {
    const pull = 0.06 * (1 - round / rounds);
    now.forEach((place, i) => {
      place.x += ((places[i]?.x ?? 0) - place.x) * pull;
      place.y += ((places[i]?.y ?? 0) - place.y) * pull;
    });
    pushApart(now, radii);
  }
  return fitted(now, radii, width, height);
}

function pushApart(places: readonly { x: number; y: number }[], radii: readonly number[]): void {
  places.forEach((one, i) => {
    for (let j = i + 1; j < places.length; j += 1) {
      const other = places[j];
      if (other === undefined) continue;
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const apart = Math.hypot(dx, dy);
      const lacking = (radii[i] ?? 0) + (radii[j] ?? 0) + between - apart;
      if (lacking <= 0 || apart === 0) continue;
      // The smaller gives way to the larger.
      const share = (radii[j] ?? 0) / ((radii[i] ?? 0) + (radii[j] ?? 0));
      one.x -= (dx / apart) * lacking * share;
      one.y -= (dy / apart) * lacking * share;
      other.x += (dx / apart) * lacking * (1 - share);
      other.y += (dy / apart) * lacking * (1 - share);
    }
  });
}

/** All moved into the box, and made smaller alike until none overlaps another. */
function fitted(places: readonly Place[], radii: readonly number[], width: number, height: number): Circle[] {
  const edge = (sign: 1 | -1, axis: 'x' | 'y') =>
    places.map((place, i) => place[axis] + sign * (radii[i] ?? 0));
  const [left, right] = [Math.min(...edge(-1, 'x')), Math.max(...edge(1, 'x'))];
  const [top, bottom] = [Math.min(...edge(-1, 'y')), Math.max(...edge(1, 'y'))];
  const scale = Math.min(1, width / (right - left), height / (bottom - top));
  let smaller = 1;
  places.forEach((one, i) => {
    for (let j = i + 1; j < places.length; j += 1) {
      const other = places[j] ?? one;
      const apart = Math.hypot(other.x - one.x, other.y - one.y);
      smaller = Math.min(smaller, apart / ((radii[i] ?? 0) + (radii[j] ?? 0)));
    }
  });
  const [moveX, moveY] = [(width - (right - left) * scale) / 2, (height - (bottom - top) * scale) / 2];
  return places.map(({ x, y }, i) => ({
    x: moveX + (x - left) * scale,
    y: moveY + (y - top) * scale,
    radius: (radii[i] ?? 0) * scale * smaller,
  }));
}
