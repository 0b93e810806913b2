/** The ground and text of the Traffic Light Protocol labels as FIRST publishes them: coloured text on black. */
const tlp: Readonly<Record<string, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
  'TLP:WHITE': '#ffffff',
};

export interface LabelColors {
  readonly ground: string;
  readonly text: string;
}

/** Colours of a Security Label: TLP labels in the published ones, any other on a ground of its own colour with readable text. */
export function labelColors(name: string, color: string): LabelColors {
  const published = tlp[name.toUpperCase()];
  if (published !== undefined) return { ground: '#000000', text: published };
  return { ground: `#${color}`, text: luminance(color) > 0.18 ? '#000000' : '#ffffff' };
}

/** Relative luminance as WCAG defines it, 0 to 1. At 0.18 black and white text are equally readable. */
function luminance(color: string): number {
  const channel = (from: number): number => {
    const part = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
