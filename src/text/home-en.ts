import type { HomeTexts } from './home-vi.ts';

/** Sentences of the home page's first figures and maps, in English. */
export const homeEn: HomeTexts = {
  figuresTitle: (year) => `${year} in figures`,
  labels: {
    registered_births: 'registered births',
    registered_deaths: 'registered deaths',
    registered_marriages: 'marriages',
    divorces_in_force: 'divorces',
  },
  more: (d) => `${d.difference} (${d.share}%) more than in ${d.year}`,
  fewer: (d) => `${d.difference} (${d.share}%) fewer than in ${d.year}`,
  same: (year) => `as many as in ${year}`,
  mapsTitle: 'Where it is high, where low',
  mapsText:
    'Each square is an administrative unit of today, near its true place. Figures of places with few people go up and down by chance: the table has their confidence intervals.',
  mapsOfAreasText:
    'The deeper the colour, the higher the figure. Figures of places with few people go up and down by chance: the table has their confidence intervals.',
  mapSummary: (d) => `${d.title}. Lowest: ${d.low}. Highest: ${d.high}.`,
  placeWithValue: (d) => `${d.place} (${d.value})`,
  // The kind of a place stands last and small: "Dong Kinh ward".
  initials: (name) =>
    name
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .filter((letter) => letter !== letter.toLowerCase())
      .join(''),
  notOnMap: (names) => `Not on the map, for want of coordinates: ${names}.`,
};
