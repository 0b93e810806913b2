import { createElement, type ReactElement, type Ref } from 'react';
import { baseTypeOf, objectTypes } from '../../../shared/model/object-type.ts';
import { glyphOf } from '../../ui/kind-icon-glyph.ts';

/** The pictures of all types, drawn where nobody sees them: the canvas takes their outlines from here. */
export function GlyphSheet({ ref }: { readonly ref: Ref<HTMLDivElement> }): ReactElement {
  return (
    <div ref={ref} hidden>
      {objectTypes.map(({ code, kind, name }) => (
        <span key={code} data-type={code}>
          {createElement(glyphOf(kind, name), { size: 16 })}
        </span>
      ))}
    </div>
  );
}

/** SVG path data in a box of 16 by type number; custom types have none of their own. */
export function glyphsOf(sheet: HTMLElement): (type: number) => readonly string[] {
  const glyphs = new Map(
    [...sheet.querySelectorAll<HTMLElement>('[data-type]')].map((span) => [
      Number(span.dataset['type']),
      [...span.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''),
    ]),
  );
  return (type) => glyphs.get(baseTypeOf(type)) ?? [];
}
