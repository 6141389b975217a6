import { spokenOf, type Assessment } from './assess.ts';
import type { Judgement } from './judge.ts';

/** A target as a report on a year tells it. */
export interface ReportedTarget {
  /** Known by the last of its aims up to that year; by the next after it where it has none until then. */
  readonly assessment: Assessment;
  /** Its other aims up to that year. */
  readonly earlier: readonly Judgement[];
  /** Its other aims after that year. */
  readonly later: readonly Judgement[];
}

/** Targets as a report up to a year tells them, in the order given. */
export function reportedTargets(assessments: readonly Assessment[], year: number): ReportedTarget[] {
  return assessments.map((assessment) => {
    const { judgements } = assessment;
    const until = judgements.filter(({ milestone }) => milestone.year <= year);
    const spoken = until.length === 0 ? spokenOf(judgements) : lastOf(until);
    const others = judgements.filter((one) => one !== spoken.current);
    return {
      assessment: { ...assessment, ...spoken },
      earlier: others.filter(({ milestone }) => milestone.year <= year),
      later: others.filter(({ milestone }) => milestone.year > year),
    };
  });
}

/** The last aim with a number; one without only where no other is. */
function lastOf(judgements: readonly Judgement[]): Pick<Assessment, 'current' | 'state'> {
  const current =
    judgements.findLast(({ milestone }) => milestone.words === undefined) ?? judgements.at(-1) ?? null;
  return { current, state: current?.state ?? 'not_measurable' };
}
