import type { ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { openTab } from '../../../state/tabs.ts';
import { changeCardView } from '../../../ui/association-cards/card-view.ts';

/** Shows exactly the associations with a type in the Associations tab. */
export function openFiltered(object: ObjectView, kind: ObjectKind, type: string, background: boolean): void {
  changeCardView(object.id, kind, { types: [type], text: '', page: 0, derivedPage: 0, filterOpen: true });
  openTab({ screen: 'object', id: object.id, view: 'associations' }, { background, title: object.summary });
}
