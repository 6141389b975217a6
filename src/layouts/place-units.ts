import type { Code } from '../catalogue/codelist.ts';
import type { ManifestUnitChange } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { placesTextsOf } from '../text/places-texts.ts';
import { formatDay, textsOf } from '../text/texts.ts';

/*
 * What is known of a unit from the published codelist and changes alone: what it is part of, what it was formed from and
 * became, who else had its code. Nothing here reads a figure.
 */

/** A published unit: the code of a codelist that stands for one, with its days. */
export type Place = Code & { readonly unit: NonNullable<Code['unit']> };

/** A unit that came before or after another, with the share of the ended one's people that went along. */
export interface Related {
  /** Key of the unit; one outside the site has no place. */
  readonly key: string;
  readonly place: Place | undefined;
  readonly share: number;
}

/** The units of a site and what became of them. */
export interface PlaceMap {
  /** In the order of the codelist: the site's own unit, today's, then those that ended. */
  readonly places: readonly Place[];
  readonly byKey: ReadonlyMap<string, Place>;
  readonly changes: readonly ManifestUnitChange[];
}

/** The map of a codelist of units; codes that are no units ("not stated") are no places. */
export function placeMap(codes: readonly Code[], changes: readonly ManifestUnitChange[]): PlaceMap {
  const places = codes.filter((code): code is Place => code.unit !== undefined);
  return { places, byKey: new Map(places.map((place) => [place.code, place])), changes };
}

/** Whether a unit is no more. */
export function hasEnded({ unit }: Place): boolean {
  return unit.validTo !== '';
}

/** A unit's name without the day it ended, which its label carries: "Xã Kiên Mộc". */
export function placeName({ label, unit }: Place, language: Language): string {
  const until = textsOf(language).unitUntil('', formatDay(unit.validTo || '0000-01-01', language));
  return label[language].endsWith(until) ? label[language].slice(0, -until.length) : label[language];
}

/** Its name inside a sentence: "xã Kiên Mộc". */
export function nameInSentence(place: Place, language: Language): string {
  return textsOf(language).placeInSentence(placeName(place, language));
}

/** Units by name in the order of the language; in Vietnamese by the name proper, as in a register of places. */
export function byName(places: readonly Place[], language: Language): Place[] {
  const { compare } = new Intl.Collator(language);
  const { nameToSort } = placesTextsOf(language);
  const named = places.map((place) => ({ place, name: nameToSort(placeName(place, language)) }));
  return named
    .sort((one, other) => compare(one.name, other.name) || compare(one.place.code, other.place.code))
    .map(({ place }) => place);
}

/** The units right below a unit: of one of today those of today, of an ended one those that ended with it. */
export function partsOf(map: PlaceMap, place: Place): Place[] {
  return map.places.filter((one) => one.parent === place.code && hasEnded(one) === hasEnded(place));
}

/** What it was formed from, as far as the changes tell; empty for a unit that has always been. */
export function originsOf(map: PlaceMap, { code }: Place): Related[] {
  return map.changes
    .filter(({ to }) => to === code)
    .map(({ from, share }) => ({ key: from, place: map.byKey.get(from), share }));
}

/** What it became on the day after its last; empty where no change tells, as of a district that ended with its communes. */
export function successorsOf(map: PlaceMap, { code }: Place): Related[] {
  return map.changes
    .filter(({ from }) => from === code)
    .map(({ to, share }) => ({ key: to, place: map.byKey.get(to), share }));
}

/** Where the parts of an ended unit went that nothing took the place of as a whole. */
export function successorsOfParts(map: PlaceMap, place: Place): Place[] {
  const found = new Set<Place>();
  for (const part of partsOf(map, place)) {
    const own = successorsOf(map, part).flatMap((one) => one.place ?? []);
    for (const one of own.length > 0 ? own : successorsOfParts(map, part)) found.add(one);
  }
  return [...found];
}

/** All units that have had a code of the national list, the one of today or the last one first. */
export function holdersOf(map: PlaceMap, code: string): Place[] {
  const last = ({ unit }: Place): string => unit.validTo || '9999-12-31';
  return map.places
    .filter(({ unit }) => unit.code === code)
    .sort((one, other) => last(other).localeCompare(last(one)));
}

/** Places around one, and what makes them its neighbours. */
export interface Neighbours {
  /** `former`: formed from communes of the same unit that ended; `parent`: below the same unit; `joined`: became the same one. */
  readonly kind: 'former' | 'parent' | 'joined';
  readonly of: Place;
  readonly places: readonly Place[];
}

/**
 * The places around one. Where they lie is not published, but who belonged together is: of today's units those formed
 * from the same former unit, as a province's sixty others are no neighbourhood; else those below the same unit; of ended
 * ones below none those that became the same unit.
 */
export function neighboursOf(map: PlaceMap, place: Place): Neighbours[] {
  const formers = hasEnded(place) ? [] : formerParents(map, place);
  const former = formers.flatMap((of): Neighbours[] => {
    const places = successorsOfParts(map, of).filter((one) => one !== place && !hasEnded(one));
    return places.length === 0 ? [] : [{ kind: 'former', of, places }];
  });
  if (former.length > 0) return former;
  const parent = map.byKey.get(place.parent ?? '');
  if (parent === undefined) return successorsOf(map, place).flatMap((one) => joined(map, place, one.place));
  const places = partsOf(map, parent).filter((one) => one !== place && hasEnded(one) === hasEnded(place));
  return places.length === 0 ? [] : [{ kind: 'parent', of: parent, places }];
}

function joined(map: PlaceMap, place: Place, of: Place | undefined): Neighbours[] {
  const origins = of === undefined ? [] : originsOf(map, of).flatMap((one) => one.place ?? []);
  const places = origins.filter((one) => one !== place);
  return of === undefined || places.length === 0 ? [] : [{ kind: 'joined', of, places }];
}

/** The ended units above those a unit was formed from. */
function formerParents(map: PlaceMap, place: Place): Place[] {
  const parents = originsOf(map, place).flatMap((one) => map.byKey.get(one.place?.parent ?? '') ?? []);
  return [...new Set(parents)].filter(hasEnded);
}

/** What a place is held against: the unit above it, then the whole site; nothing for the site itself. */
export function wholesOf(map: PlaceMap, place: Place): Place[] {
  const [site] = map.places;
  const above = [map.byKey.get(place.parent ?? ''), site];
  return [...new Set(above)].flatMap((one) => (one === undefined || one === place ? [] : [one]));
}

/**
 * Codes of the national list that no unit has today. Their last holders stand at addresses of their own; the code's
 * address tells of them, so that whatever was cited as `/dia-phuong/<code>/` while it was somebody's still leads there.
 */
export function codesOfNobody({ places }: PlaceMap): string[] {
  const held = new Set(places.filter((place) => !hasEnded(place)).map(({ unit }) => unit.code));
  return [...new Set(places.map(({ unit }) => unit.code))].filter((code) => !held.has(code)).sort();
}
