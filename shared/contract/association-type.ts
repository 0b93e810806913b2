import { z } from 'zod';
import { ChangeSetId } from '../model/id.ts';
import { indicatorTypes } from '../model/object-type.ts';
import { line } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Stored number of a custom association type or a file action; the generic association and tagging are not among them. */
const Code = z.int().min(10).max(1_000_000_000);
const Name = line(100);
const Primary = z.enum(indicatorTypes);
const NonPrimary = z.array(z.enum(indicatorTypes)).min(1).max(indicatorTypes.length);
const invalidates = ['vocabulary', 'association', 'changeSet'] as const;
const done = z.object({ changeSet: ChangeSetId });

export const AssociationTypeRow = z.object({
  code: z.int(),
  /** Not necessarily unique. */
  name: z.string(),
  family: z.enum(['custom', 'fileAction']),
  primary: Primary,
  nonPrimary: NonPrimary,
  builtIn: z.boolean(),
  /** A type that is switched off makes no new associations; existing ones stay. */
  enabled: z.boolean(),
  /** Associations of the type that the user may see. */
  uses: z.int(),
});
export type AssociationTypeRow = z.infer<typeof AssociationTypeRow>;

export const associationTypeContract = {
  /** Custom association types and file actions, built-in ones first. */
  'associationType.list': query('session', z.strictObject({}), z.array(AssociationTypeRow).max(2000)),
  'associationType.create': command(
    'administrator',
    z.strictObject({ name: Name, family: z.enum(['custom', 'fileAction']), primary: Primary, nonPrimary: NonPrimary }),
    z.object({ code: z.int(), changeSet: ChangeSetId }),
    invalidates,
    'full',
  ),
  /** Changes an added type; not in a way that existing associations would no longer fit. */
  'associationType.update': command(
    'administrator',
    z.strictObject({
      code: Code,
      name: Name.optional(),
      primary: Primary.optional(),
      nonPrimary: NonPrimary.optional(),
    }),
    done,
    invalidates,
    'full',
  ),
  /** Deletes an added type that no association uses. */
  'associationType.delete': command('administrator', z.strictObject({ code: Code }), done, invalidates, 'full'),
  'associationType.setEnabled': command(
    'administrator',
    z.strictObject({ code: Code, enabled: z.boolean() }),
    done,
    invalidates,
    'full',
  ),
} as const satisfies Record<string, ContractRow>;
