import { defang } from '../../shared/indicator/defang.ts';
import { defangUntyped } from '../../shared/indicator/defang-untyped.ts';
import { type IndicatorType, indicatorTypes, type ObjectKind } from '../../shared/model/object-type.ts';
import { showDone, showFailure } from './toast.ts';

const isIndicatorType = (type: string): type is IndicatorType => indicatorTypes.some((name) => name === type);

/** A value as it is shown and copied: what is an Indicator's in a form that no program opens, anything else unchanged. */
export function shownValue(kind: ObjectKind, type: string, value: string): string {
  // The type of an Artifact is not that of the Indicator whose value it may be.
  if (kind === 'artifact') return defangUntyped(value);
  return kind === 'indicator' && isIndicatorType(type) ? defang(type, value) : value;
}

/** Puts a value on the clipboard, defanged unless the raw form was asked for. */
export async function copyValue(kind: ObjectKind, type: string, value: string, raw: boolean): Promise<void> {
  const text = raw ? value : shownValue(kind, type, value);
  try {
    await navigator.clipboard.writeText(text);
    showDone(raw && text !== shownValue(kind, type, value) ? 'Copied as it is, not defanged' : 'Copied');
  } catch (error) {
    showFailure(error);
  }
}
