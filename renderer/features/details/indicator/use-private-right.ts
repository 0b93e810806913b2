import { indicatorTypeInfo } from '../../../../shared/indicator/indicator-types.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { indicatorTypes } from '../../../../shared/model/object-type.ts';
import { useContractQuery } from '../../../api/query.ts';

/** Whether an Indicator may be marked private here, or the sentence why not. The flag can always be taken away. */
export function usePrivateRight({ type, rights: { modify } }: ObjectView): Right {
  const { data } = useContractQuery('setting.list', {});
  const known = indicatorTypes.find((name) => name === type);
  if (known === undefined || !indicatorTypeInfo[known].mayBePrivate)
    return { allowed: false, reason: `A ${type} cannot be private.` };
  if (data?.settings.some(({ name, on }) => name === 'privateIndicators' && on) !== true)
    return { allowed: false, reason: 'A System Administrator can allow private Indicators in Administration.' };
  return modify;
}
