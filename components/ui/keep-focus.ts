import type { MouseEvent } from 'react';

/**
 * For `onMouseDown` of a button below a field that is checked when it is left: the field is not left before the click, so that no new line of text moves
 * the button away from under the pointer, and the click with it.
 */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
