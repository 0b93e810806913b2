import { z } from 'zod';
import { ownerKinds } from '../permission/owner-kind.ts';
import { systemRoles } from '../permission/system-role.ts';
import { OwnerId } from './id.ts';
import { line } from './text.ts';

export const OwnerKind = z.enum(ownerKinds);
export type OwnerKind = z.infer<typeof OwnerKind>;

export const OwnerName = line(100);

/** An owner as the signed-in user sees it. */
export const Owner = z.object({
  id: OwnerId,
  kind: OwnerKind,
  name: OwnerName,
  /** Position in the palette that colours the owner's edge, 0-11. */
  color: z.int().min(0).max(11),
  /** True for the user's home Organization. */
  home: z.boolean(),
  role: z.string().max(100),
  /** Level of the user's role for every permission key. */
  levels: z.record(z.string(), z.string()),
});
export type Owner = z.infer<typeof Owner>;

/** System roles by rank, lowest first. */
export const SystemRole = z.enum(systemRoles);
export type SystemRole = z.infer<typeof SystemRole>;
