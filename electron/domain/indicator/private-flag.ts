/** The private flag: for the native types, while the System setting lets Indicators be private. */
import { AppError } from '../../../shared/error/app-error.ts';
import { indicatorTypeInfo } from '../../../shared/indicator/indicator-types.ts';
import { indicatorTypes, type IndicatorType } from '../../../shared/model/object-type.ts';
import type { Reader } from '../../store/connection.ts';
import { findSetting } from '../../store/account-store.ts';

const nativeTypes = indicatorTypes.filter((type) => indicatorTypeInfo[type].mayBePrivate);

/** Setting the flag asks for the setting and a native type; taking it away is always possible. */
export function requireMayBePrivate(
  db: Reader,
  type: IndicatorType,
  fields: Readonly<Record<string, unknown>> | undefined,
): void {
  if (fields?.['privateFlag'] !== true) return;
  if (!indicatorTypeInfo[type].mayBePrivate)
    throw new AppError('INVALID_INPUT', `A ${type} cannot be private. Types that can: ${nativeTypes.join(', ')}.`);
  if (findSetting(db, 'privateIndicators') !== 'on')
    throw new AppError(
      'UNSUPPORTED',
      'Private Indicators are switched off. A System Administrator can switch them on in Administration.',
    );
}
