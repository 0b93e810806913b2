import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { type FieldInfo, fieldInfo } from './field-info.ts';

/** The fields of an object as administrators have it: the categories of Requirements, and whether Indicators may be private. */
export function useFieldInfo(kind: ObjectKind, type: string, current?: string | null): readonly FieldInfo[] {
  const hasCategory = kind === 'intelRequirement';
  const { data } = useContractQuery('requirementCategory.list', {}, { enabled: hasCategory });
  const { data: settings } = useContractQuery('setting.list', {}, { enabled: kind === 'indicator' });
  const infos = fieldInfo(kind, type);
  if (!hasCategory) {
    const mayBePrivate = settings?.settings.some(({ name, on }) => name === 'privateIndicators' && on) === true;
    return mayBePrivate ? infos : infos.filter(({ name }) => name !== 'privateFlag');
  }
  const names = data?.categories.map(({ name }) => name) ?? [];
  // A category that was deleted since stays until another one is chosen.
  const choices = current == null || names.includes(current) ? names : [current, ...names];
  return infos.map((info) => (info.name === 'category' ? { ...info, input: 'choice', choices } : info));
}
