/** What the measures are called, and their values in words. */
import type { MetricName } from '../../../../shared/graph/view.ts';
import { countText } from '../../../ui/count-text.ts';

interface MeasureWords {
  readonly label: string;
  /** Of one object. */
  readonly one: string;
  readonly about: string;
}

export const measureWords: Readonly<Record<MetricName, MeasureWords>> = {
  degree: { label: 'Degree', one: 'Degree', about: 'Number of edges at an object of this graph.' },
  betweenness: {
    label: 'Betweenness',
    one: 'Betweenness',
    about:
      'Share of the shortest paths between all other objects that lead through an object: what holds parts together.',
  },
  pageRank: {
    label: 'PageRank',
    one: 'PageRank',
    about: 'Share of time that somebody who follows edges at random spends at an object.',
  },
  core: {
    label: 'k-core',
    one: 'Core',
    about: 'An object in core k belongs to a part in which each has at least k neighbours: the higher, the denser.',
  },
  component: {
    label: 'Components',
    one: 'Component',
    about: 'Parts that no edge connects with each other, the largest first.',
  },
  community: {
    label: 'Communities',
    one: 'Community',
    about: 'Groups with many edges inside and few between them (Louvain), the largest first.',
  },
};

const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

/** A count as it is, a share with three digits. */
export const numberText = (value: number): string => (Number.isInteger(value) ? countText(value) : short.format(value));

/** Measures whose values are whole numbers. */
export const isWhole = (name: MetricName): boolean => name !== 'betweenness' && name !== 'pageRank';

/** Measures that say to which part an object belongs, not how much of something it has. */
export const isGrouping = (name: MetricName): boolean => name === 'component' || name === 'community';

const plural = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1st`, `22nd`, `1,113th`. */
export const ordinalText = (place: number): string => `${countText(place)}${endings[plural.select(place)] ?? 'th'}`;
