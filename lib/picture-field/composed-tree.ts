/** The parent of an element, out of shadow trees too. */
export function composedParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** An element's ancestors, the nearest first, out of shadow trees too. */
export function* composedAncestors(element: Element): Generator<Element> {
  for (let at = composedParent(element); at !== null; at = composedParent(at)) yield at;
}

/** Whether one element is the other or holds it, in shadow trees too. */
export function composedContains(outer: Element, inner: Element): boolean {
  if (outer === inner) return true;
  for (const ancestor of composedAncestors(inner)) if (ancestor === outer) return true;
  return false;
}

/** The innermost open document or shadow tree's focused element. */
export function focusedElement(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
