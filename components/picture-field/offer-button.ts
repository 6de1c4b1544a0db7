import { SmilePlus } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';

/** The small button beside a field. */
export function createOfferButton(page: Document, label: string): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'offer';
  button.title = label;
  button.ariaLabel = label;
  button.ariaHasPopup = 'dialog';
  const icon = page.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of SmilePlus) {
    const line = page.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
    icon.append(line);
  }
  button.append(icon);
  return button;
}
