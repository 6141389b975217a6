import type { Manifest } from '../catalogue/manifest.ts';
import type { Direction } from '../settings/targets.ts';
import { judgeReleases, releasedYears, type ReleasedYear } from './judge-releases.ts';
import { judge, type Judgement, type TargetState } from './judge.ts';
import { figuresOfYears, type YearFigure } from './measure.ts';
import type { Programme, Target } from './programme-file.ts';
import { isFinalYear } from './release-record.ts';
import { sourceOf, type OpenSource, type SourceTable } from './sources.ts';

/** All that can be said of a target. */
export interface Assessment {
  readonly target: Target;
  /** The table it is measured from; `null` of one measured by releases, or not at all. */
  readonly source: SourceTable | null;
  /** The figures of the years; none of one measured by releases. */
  readonly figures: readonly YearFigure[];
  /** Of one measured by releases: when each year was out. */
  readonly released: readonly ReleasedYear[];
  /** What is said of each of its aims, in the order of their years; none where it cannot be measured. */
  readonly judgements: readonly Judgement[];
  /** The one that is spoken of: the next to come, else the last. */
  readonly current: Judgement | null;
  readonly state: TargetState;
  /** The day as of which releases are judged, ISO; empty where nothing was released. */
  readonly asOf: string;
}

/**
 * Assesses every target of a programme from published tables and the record of releases, in the file's order.
 *
 * @param upTo the last year whose figures and releases are judged by: a report on a year tells nothing of later ones
 */
export function assessTargets(
  { plan, targets, releases }: Programme,
  manifest: Manifest,
  open: OpenSource,
  upTo = Infinity,
): Assessment[] {
  return targets.map((target) => assess(target, plan?.baseline ?? 0, releases, manifest, open, upTo));
}

function assess(
  target: Target,
  baseline: number,
  releases: Programme['releases'],
  manifest: Manifest,
  open: OpenSource,
  upTo: number,
): Assessment {
  const { site } = manifest;
  const measure = target.measured_by;
  const today = releases.at(-1)?.date ?? '';
  const asOf = `${upTo}-12-31` < today ? `${upTo}-12-31` : today;
  const nothing = { target, source: null, figures: [], released: [], judgements: [], current: null, asOf };
  if (measure === undefined) return { ...nothing, state: 'not_measurable' };
  if (measure.releases !== undefined) {
    const duty = measure.releases;
    const judgements = target.values.map((milestone) => judgeReleases(milestone, duty, releases, asOf));
    const released = releasedYears(duty, releases, site.years).filter(({ year }) => year <= upTo);
    return { ...nothing, released, judgements, ...spokenOf(judgements) };
  }
  const source = sourceOf(measure, manifest, open);
  if (source === null) return { ...nothing, state: 'not_measurable' };
  const figures = figuresOfYears(measure, source, site).filter(({ year }) => year <= upTo);
  const judgements = target.values.map((milestone) =>
    judge(milestone, {
      figures,
      direction: target.direction ?? 'at_least',
      baseline,
      isOver: (year) => year <= upTo && isFinalYear(year, site, measure.settles_after_days),
    }),
  );
  return { ...nothing, source, figures, judgements, ...spokenOf(judgements) };
}

/** The judgement a target is known by: of the next aim to come, else of the last; aims without a number only where no other is. */
export function spokenOf(judgements: readonly Judgement[]): {
  readonly current: Judgement | null;
  readonly state: TargetState;
} {
  const plain = judgements.filter(
    ({ milestone }) => milestone.words === undefined && milestone.a_year === undefined,
  );
  const numbered = judgements.filter(({ milestone }) => milestone.words === undefined);
  const list = [plain, numbered, judgements].find(({ length }) => length > 0) ?? [];
  const current = list.find(({ due }) => !due) ?? list.at(-1) ?? null;
  return { current, state: current?.state ?? 'not_measurable' };
}

/** Which values are better. */
export function betterOf(direction: Direction | undefined): 'higher' | 'lower' {
  return direction === 'at_most' || direction === 'below' ? 'lower' : 'higher';
}
