import type { TargetList, TargetSetting } from '../settings/targets.ts';
import type { Task } from '../settings/tasks.ts';
import type { ReleasedFigures } from '../catalogue/release-calendar.ts';

/*
 * What the site folder says of its programme, as it stands beside the manifest for the pages: the plan is no figure, and
 * no file of the publication has it.
 */

/** The file beside the manifest. */
export const programmeName = 'programme.json';

/** A target with what the plan says of all of them filled in. */
export interface Target extends TargetSetting {
  readonly issuer: NonNullable<TargetSetting['issuer']>;
  readonly level: NonNullable<TargetSetting['level']>;
  readonly legal_source: NonNullable<TargetSetting['legal_source']>;
}

/** A report the plan asks for. */
export type Report = TargetList['programme']['reports'][number];

export interface Programme {
  /** `null` where the site has no targets. */
  readonly plan: TargetList['programme'] | null;
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  /** What was released, this publication last. */
  readonly releases: readonly ReleasedFigures[];
}

/** The programme of a site from its settings and its releases. */
export function programmeOf(
  { targets: list, tasks }: { readonly targets: TargetList | null; readonly tasks: readonly Task[] },
  releases: readonly ReleasedFigures[],
): Programme {
  const plan = list?.programme ?? null;
  const targets = (list?.targets ?? []).flatMap((target): Target[] =>
    plan === null
      ? []
      : [
          {
            ...target,
            issuer: target.issuer ?? plan.issuer,
            level: target.level ?? plan.level,
            legal_source: target.legal_source ?? plan.legal_source,
          },
        ],
  );
  return { plan, targets, tasks, releases };
}

/** The programme as the text of its file; the releases stand in the calendar's. */
export function programmeText({ plan, targets, tasks }: Programme): string {
  return `${JSON.stringify({ plan, targets, tasks }, null, 1)}\n`;
}

/** Reads the file; a publication without one has no programme. @param releases those of the calendar's file */
export function readProgramme(text: string | null, releases: readonly ReleasedFigures[]): Programme {
  if (text === null) return { plan: null, targets: [], tasks: [], releases };
  return { ...(JSON.parse(text) as Omit<Programme, 'releases'>), releases };
}
