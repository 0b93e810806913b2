import type { Attribute, ObjectView } from '../../shared/model/object.ts';

/** The Attribute that describes the object: the default Description, else the first one. */
export function defaultDescription(object: Pick<ObjectView, 'attributes'>): Attribute | undefined {
  const descriptions = object.attributes.filter(({ type }) => type === 'Description');
  return descriptions.find(({ isDefault }) => isDefault) ?? descriptions[0];
}
