import type { TableDeclaration } from '../declaration.ts';
import { adoptionsByKind } from './adoptions-by-kind.ts';
import { divorcesByAge } from './divorces-by-age.ts';
import { divorcesByDurationAndAge } from './divorces-by-duration-and-age.ts';
import { divorcesByDurationAndChildren } from './divorces-by-duration-and-children.ts';
import { divorcesByRecording } from './divorces-by-recording.ts';
import { marriagesByAge } from './marriages-by-age.ts';
import { marriagesByBrideStatus } from './marriages-by-bride-status.ts';
import { marriagesByGroomStatus } from './marriages-by-groom-status.ts';
import { marriagesByMonth } from './marriages-by-month.ts';
import { marriagesByPreviousStatus } from './marriages-by-previous-status.ts';

export const familyTables: readonly TableDeclaration[] = [
  marriagesByMonth,
  marriagesByAge,
  marriagesByGroomStatus,
  marriagesByBrideStatus,
  marriagesByPreviousStatus,
  divorcesByRecording,
  divorcesByAge,
  divorcesByDurationAndAge,
  divorcesByDurationAndChildren,
  adoptionsByKind,
];
