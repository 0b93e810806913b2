import type { ShareOptions } from '../../../../shared/contract/sharing.ts';

/** The options of a sharing in words. */
export function optionsText(options: ShareOptions, nameOf: (labelId: number) => string): string {
  const types = [...options.indicators, ...options.groups];
  const along = [
    ...(options.attributes ? ['Attributes'] : []),
    ...(options.tags ? ['Tags'] : []),
    ...(types.length > 0 ? [`associated ${types.join(', ')}`] : []),
  ];
  const without = [
    ...options.withoutLabels.map(nameOf),
    ...(options.withoutUnlabelled ? ['what carries no label'] : []),
  ];
  const parts = [
    along.length === 0 ? 'The Group alone' : `With ${along.join(', ')}`,
    ...(without.length === 0 ? [] : [`without ${without.join(', ')}`]),
  ];
  return parts.join('; ');
}
