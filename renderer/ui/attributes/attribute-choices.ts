import type { AttributeType } from '../../../shared/contract/vocabulary.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { AttributeValue } from '../../../shared/model/text.ts';
import { targetFor, valueProblem } from '../../../shared/vocabulary/attribute-rule.ts';

export interface TypeChoice {
  readonly type: AttributeType;
  /** Why no further Attribute of the type can be added, or null. */
  readonly full: string | null;
}

/** The Attribute Types that apply to an object; an owner's own type stands before a System type of the same name. */
export function typeChoices(types: readonly AttributeType[], object: ObjectView): readonly TypeChoice[] {
  const here = types.filter(({ ownerId }) => ownerId === null || ownerId === object.ownerId);
  return here
    .filter(
      (type) =>
        type.ownerId !== null ||
        !here.some((other) => other.ownerId !== null && other.name.toLowerCase() === type.name.toLowerCase()),
    )
    .flatMap((type) => {
      const { applies, most } = targetFor(type.targets, object.kind, object.type);
      if (!applies) return [];
      const there = object.attributes.filter((attribute) => attribute.type === type.name).length;
      return [{ type, full: most !== null && there >= most ? `${there} of at most ${most} are there` : null }];
    })
    .toSorted((left, right) => left.type.name.localeCompare(right.type.name));
}

/** What is wrong with a value of a type, with the type's own words first, or null. */
export function problemOf(value: string, type: AttributeType | undefined): string | null {
  const unfit = AttributeValue.safeParse(value).error?.issues[0]?.message;
  if (unfit !== undefined) return unfit;
  const problem = type === undefined ? null : valueProblem(value, type);
  if (problem === null || type === undefined) return null;
  return type.errorMessage === null ? problem : `${type.errorMessage} ${problem}`;
}
