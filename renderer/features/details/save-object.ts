import { z } from 'zod';
import {
  GroupFields,
  IndicatorFields,
  KeywordSection,
  RequirementInput,
  TagFields,
  TrackFields,
  VictimAssetFields,
  VictimFields,
} from '../../../shared/model/detail.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { GroupName, Summary, TagName } from '../../../shared/model/text.ts';
import { runCommand } from '../../api/query.ts';
import { type FieldProblems, problemsOf } from '../../ui/detail-fields/field-problems.ts';
import type { FieldValues } from '../../ui/detail-fields/field-value.ts';

export interface HashChange {
  readonly md5?: string;
  readonly sha1?: string;
  readonly sha256?: string;
}

export interface ObjectChange {
  /** New name, or undefined to leave it. */
  readonly name: string | undefined;
  readonly fields: FieldValues;
  readonly hashes?: HashChange | undefined;
  /** The keyword query of a Requirement, or undefined to leave it. */
  readonly keywordSections?: z.infer<typeof KeywordSection>[] | undefined;
}

export type SaveResult =
  | { readonly ok: true; readonly changeSet: number }
  | { readonly ok: false; readonly problems: FieldProblems };

/** Updates an object of any kind; problems of its values come back per field, anything else is thrown. */
export async function saveObject(object: ObjectView, change: ObjectChange): Promise<SaveResult> {
  const target = { id: object.id, version: object.version };
  try {
    const { changeSet } = await send(object, target, change);
    return { ok: true, changeSet };
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, problems: problemsOf(error) };
    throw error;
  }
}

function send(
  object: ObjectView,
  target: { id: number; version: number },
  { name, fields, hashes, keywordSections }: ObjectChange,
) {
  const named = (schema: z.ZodType<string>) => (name === undefined ? {} : { name: parseName(schema, name) });
  switch (object.detail.kind) {
    case 'indicator':
      return runCommand('indicator.update', {
        ...target,
        fields: IndicatorFields.partial().strict().parse(fields),
        ...(hashes === undefined ? {} : { hashes }),
      });
    case 'group':
      return runCommand('group.update', {
        ...target,
        ...named(GroupName),
        fields: GroupFields.partial().strict().parse(fields),
      });
    case 'victim':
      return runCommand('victim.update', {
        ...target,
        ...named(GroupName),
        fields: VictimFields.partial().strict().parse(fields),
      });
    case 'victimAsset': {
      const { label } = VictimAssetFields.pick({ label: true }).partial().strict().parse(fields);
      return runCommand('victimAsset.update', {
        ...target,
        ...(name === undefined ? {} : { value: parseName(Summary, name) }),
        ...(label === undefined ? {} : { label }),
      });
    }
    case 'intelRequirement':
      return runCommand('intelRequirement.update', {
        ...target,
        ...(name === undefined ? {} : { text: parseName(GroupName, name) }),
        fields: RequirementInput.strict().parse({
          ...fields,
          ...(keywordSections === undefined ? {} : { keywordSections }),
        }),
      });
    case 'tag':
      return runCommand('tag.update', {
        ...target,
        ...named(TagName),
        fields: TagFields.partial().strict().parse(fields),
      });
    case 'track':
      return runCommand('track.update', {
        ...target,
        ...named(GroupName),
        fields: TrackFields.partial().strict().parse(fields),
      });
    case 'case':
    case 'artifact':
      throw new Error(`${object.detail.kind} has no editor`);
  }
}

/** Parses under the field name "name", so that its problem shows beside the name. */
function parseName(schema: z.ZodType<string>, name: string): string {
  return z.object({ name: schema }).parse({ name }).name;
}
