import { useState } from 'react';
import { z } from 'zod';
import { usePreference } from '../../../state/preference.ts';

export const exportScales = [1, 2, 4] as const;

/**
 * How the user exported last; kept from one run to the next. What goes into the file, and whether its values are
 * defanged, is asked each time: nothing must leave because it left before.
 */
const ExportPreference = z.object({
  version: z.literal(1),
  format: z.string().max(20),
  part: z.enum(['whole', 'view']),
  scale: z.union([z.literal(1), z.literal(2), z.literal(4)]),
});
type ExportPreference = z.infer<typeof ExportPreference>;

const usual: ExportPreference = { version: 1, format: 'png', part: 'whole', scale: 2 };

export function useExportPreference(): readonly [ExportPreference, (patch: Partial<ExportPreference>) => void] {
  const [kept, keep] = usePreference('graphExport', ExportPreference, usual);
  // What is chosen now shows at once; what is kept comes back a moment later.
  const [chosen, choose] = useState<Partial<ExportPreference>>({});
  const now = { ...kept, ...chosen };
  return [
    now,
    (patch) => {
      choose({ ...chosen, ...patch });
      keep({ ...now, ...patch });
    },
  ];
}
