import type { DetailsPage } from './details.ts';

/** Beginnings of the names of buttons that change something, or that offer to; some say it at their end. */
const changingButton = new RegExp(
  [
    /^(Add|Archive|Associate|Attach|Assign|Apply|Change|Choose|Contribute|Create|Delete|Dissociate|Down|Edit)\b/,
    /^(Mark|Merge|New|Not useful|Post|Refresh|Remove|Reopen|Replace|Reply|Reset|Review|Set|Share|Undo|Up)\b/,
    /^(Useful|Vote|Write)\b|^Copy (again|or contribute|to)\b|^False positive$|^Report (false positive|observations)$|^Labels?( of .+)?$|^Tags?$|^Tag [\d,]+$/,
    /^Save(?! a copy| the Signature as a file)\b|\. Change$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
/** Fields that choose what is shown, and change nothing: filters of tables and of results. */
const narrowingField = /^(Action|Filter .+|Kind|Order|Text contains)$/;
/** Buttons that may be disabled although they only show something: there is nothing to show. */
const showingButton = /^(Fit|Next page|Pivot to .+|Preview|Previous page)$/;

export interface SeenView {
  readonly name: string;
  /** Titles of its cards. */
  readonly cards: readonly string[];
  /** Names of the enabled controls that change something. */
  readonly changing: readonly string[];
  /** Names of the disabled buttons of which it is not known whether they would change something. */
  readonly unknown: readonly string[];
}

/** Every view of a Details screen, with the rows of its tables chosen: some buttons are there only then. */
export async function seenViews(details: DetailsPage): Promise<readonly SeenView[]> {
  const seen: SeenView[] = [];
  await details.isRead();
  for (const tab of await details.screen.getByRole('tab').all()) {
    await tab.click();
    await details.isRead();
    await details.screen
      .locator('input[aria-label="Select the rows on screen"]:not([disabled])')
      .evaluateAll((heads) => {
        for (const head of heads) if (head instanceof HTMLElement) head.click();
      });
    await details.isRead();
    const controls = await controlsOf(details);
    const buttons = controls.filter(({ isField }) => !isField);
    seen.push({
      name: await tab.innerText(),
      cards: await details.cardTitles(),
      changing: controls
        .filter(({ name, isField, isEnabled }) =>
          isField ? isEnabled && !narrowingField.test(name) : isEnabled && changingButton.test(name),
        )
        .map(({ name }) => name),
      unknown: buttons
        .filter(({ name, isEnabled }) => !isEnabled && !changingButton.test(name) && !showingButton.test(name))
        .map(({ name }) => name),
    });
  }
  return seen;
}

interface Control {
  readonly name: string;
  readonly isField: boolean;
  readonly isEnabled: boolean;
}

/** What can be pressed or filled in; not the heads of tables, which sort, nor the boxes that choose rows. */
async function controlsOf({ screen }: DetailsPage): Promise<readonly Control[]> {
  return await screen.locator('button, input, select, textarea').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const choosesRows = element.matches('input[type="checkbox"]') && element.closest('[role="row"]') !== null;
        return element.checkVisibility() && element.closest('[role="columnheader"]') === null && !choosesRows;
      })
      .map((element) => {
        const named = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
        const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
        const isField = !element.matches('button');
        const text = isField ? labels?.[0]?.textContent : element.textContent;
        return {
          name: (named ?? element.ariaLabel ?? text ?? '').trim(),
          isField,
          isEnabled: !element.matches(':disabled, :read-only:not(button, select), [aria-disabled="true"]'),
        };
      }),
  );
}
