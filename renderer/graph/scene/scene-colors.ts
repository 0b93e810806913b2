/** The colours of a scene: a place in the palette for each thing that has one. */
import { baseTypeOf, getObjectType } from '../../../shared/model/object-type.ts';
import { colorOf } from '../../ui/kind-icon-color.ts';
import { foreignType } from '../model/node-table.ts';

/** Places that every palette has: what has no owner of its own, and what several owners have. */
export const plainColor = 0;
export const severalColor = 1;

/** Twelve hues for communities and components that stand out from both grounds; the thirteenth begins again. */
const categoryColors = [
  '#4c90f0',
  '#d1980b',
  '#23a26d',
  '#c9508b',
  '#13a5a0',
  '#9881f3',
  '#d9662b',
  '#7ea12a',
  '#3fa6da',
  '#b0699f',
  '#a9825a',
  '#d55a5e',
];
/** From low to high; in grey they rise in brightness, too (after ColorBrewer's YlGnBu, Harrower and Brewer 2003). */
export const rampColors = ['#3d6fa5', '#2f8fb8', '#2fa7b0', '#46b99a', '#7cc77e', '#b3cf63', '#dfc24a', '#f2a33a'];

export class SceneColors {
  readonly palette: string[] = ['#8f99a8', '#d3d8de'];
  readonly #known = new Map<string, number>();

  #place(color: string): number {
    let place = this.#known.get(color);
    if (place === undefined) {
      place = this.palette.length;
      this.palette.push(color);
      this.#known.set(color, place);
    }
    return place;
  }

  ofType(type: number): number {
    if (type === foreignType) return plainColor;
    const { kind, name } = getObjectType(baseTypeOf(type));
    return this.#place(colorOf(kind, name));
  }

  /** `colorOfOwner`: the CSS colour of an owner; undefined for one that is not known. */
  ofOwners(owners: readonly number[], colorOfOwner: (owner: number) => string | undefined): number {
    const [only] = owners;
    if (owners.length > 1) return severalColor;
    const color = only === undefined ? undefined : colorOfOwner(only);
    return color === undefined ? plainColor : this.#place(color);
  }

  /** One of the hues for a numbered group; numbers below 0 and NaN have none. */
  ofCategory(number: number): number {
    return number >= 0 ? this.#place(categoryColors[number % categoryColors.length] ?? '#8f99a8') : plainColor;
  }

  /** A step of the ramp for a share between 0 and 1. */
  ofShare(share: number): number {
    if (!(share >= 0)) return plainColor;
    const step = Math.min(rampColors.length - 1, Math.floor(share * rampColors.length));
    return this.#place(rampColors[step] ?? '#8f99a8');
  }
}
