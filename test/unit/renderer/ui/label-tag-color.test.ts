import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelColors } from '../../../../renderer/ui/label-tag-color.ts';

test('TLP labels have the published colours on black, whatever colour is stored', () => {
  expect(labelColors('TLP:AMBER', '123456')).toEqual({ ground: '#000000', text: '#ffc000' });
  expect(labelColors('tlp:clear', '123456')).toEqual({ ground: '#000000', text: '#ffffff' });
});

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test('the text of any label stands out from its ground by at least 4.5 to 1', () => {
  const color = fc.stringMatching(/^[0-9a-f]{6}$/);
  fc.assert(
    fc.property(color, (stored) => {
      const { ground, text } = labelColors('Internal', stored);
      const [dark = 0, light = 0] = [luminance(ground), luminance(text)].toSorted((left, right) => left - right);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
