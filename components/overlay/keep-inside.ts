/** What a person does with the overlay is no business of the page's: its shortcuts, its menus, its focus traps. */
const PRIVATE_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointercancel',
  'mousedown',
  'mouseup',
  'mousemove',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'focusin',
  'focusout',
  'dragstart',
  'drag',
  'dragend',
] as const;

/** Lets no event of the person's go on from this element to the page around it. */
export function keepInside(element: HTMLElement): void {
  for (const name of PRIVATE_EVENTS) {
    element.addEventListener(name, (event) => event.stopPropagation());
  }
}
