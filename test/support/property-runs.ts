/** How many cases a property is tried on, and with which seed: the same ones in every ordinary run, so that a result is a fact about the code. */

const asked = process.env['LIGATURE_PROPERTY_RUNS'];
const givenSeed = process.env['LIGATURE_PROPERTY_SEED'];

/** How many times more cases than usual: `LIGATURE_PROPERTY_RUNS`, else 1. Time limits grow with it. */
export const propertyFactor = asked === undefined ? 1 : numberFrom('LIGATURE_PROPERTY_RUNS', asked);

/** Undefined leaves it to fast-check, which takes a new one for each property and prints it when the property fails. */
export const propertySeed: number | undefined =
  givenSeed !== undefined ? numberFrom('LIGATURE_PROPERTY_SEED', givenSeed) : asked === undefined ? 1 : undefined;

/** Parameters of a property that is tried on `count` cases in an ordinary run. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * propertyFactor) };
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && (name !== 'LIGATURE_PROPERTY_RUNS' || value > 0)) return value;
  throw new Error(`${name} is ${JSON.stringify(text)}; it must be a number, such as 20.`);
}
