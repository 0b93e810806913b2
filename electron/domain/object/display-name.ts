import { defang } from '../../../shared/indicator/defang.ts';
import { defangUntyped } from '../../../shared/indicator/defang-untyped.ts';
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';

/** How an object is named in sentences that are shown and kept: values of Indicators defanged, as everywhere else on screen. */
export function displayName(object: { readonly type: number; readonly summary: string }): string {
  const type = getObjectType(object.type);
  if (type.kind === 'artifact') return defangUntyped(object.summary);
  // The numbers of the kind are exactly the Indicator types.
  return type.kind === 'indicator' ? defang(type.name as IndicatorType, object.summary) : object.summary;
}
