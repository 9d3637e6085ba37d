// Elements and events of a page that the scripts of the sites rely on; the templates and the DSFR write them. A cast within a line of
// a script would be sent to every visitor.

/** Events of a page reach the document from one of its elements. */
type FromElement<E extends Event> = E & { target: HTMLElement };

interface DocumentEventMap {
  click: FromElement<PointerEvent>;
  keydown: FromElement<KeyboardEvent>;
  focusin: FocusEvent & { target: SearchField };
  'dsfr.disclose': FromElement<Event>;
}

interface HTMLElementEventMap {
  'dsfr.scheme': CustomEvent<{ scheme: string }>;
}

interface ParentNode {
  querySelector(selectors: 'main'): HTMLElement;
  querySelector(selectors: '[role=status]'): HTMLElement;
  querySelector(selectors: ':scope > template'): HTMLTemplateElement | null;
  querySelector(selectors: '.fr-btn--close'): HTMLButtonElement | null;
  querySelector(selectors: '[type=search]'): HTMLInputElement | null;
  querySelector(selectors: '[data-ms-kept]'): KeptFormAlert | null;
  querySelector(selectors: `.fr-header [aria-controls="${string}"]:not(.fr-btn--close)`): HTMLButtonElement | null;
  querySelectorAll(selectors: '.fr-share [data-ms-copy]'): NodeListOf<CopyButton>;
  querySelectorAll(selectors: 'form[data-ms-contact]'): NodeListOf<ContactForm>;
  querySelectorAll(selectors: 'form[data-ms-token]'): NodeListOf<ContactFormWithoutToken>;
  querySelectorAll(selectors: '[role=option]'): NodeListOf<HTMLElement>;
  querySelectorAll(selectors: 'a[data-ms-frame]'): NodeListOf<FrameLink>;
}

interface Element {
  closest(selectors: '.fr-notice, .fr-alert'): Element;
  closest(selectors: '.fr-share'): Element;
  closest(selectors: '[data-ms-facade]'): Element;
  closest(selectors: '.fr-skiplinks a[href^="#"]'): HTMLAnchorElement | null;
  getAttribute(qualifiedName: 'data-fr-scheme'): string;
}

/** A field whose script suggests pages. */
interface SearchField extends HTMLInputElement {
  readonly dataset: { msScript: string; msSuggest: string; msLabel: string; msFound: string; msOne: string };
  readonly form: HTMLFormElement;
}

/** A suggestion as the server answers it. */
interface Suggestion {
  title: string;
  href: string;
  site: string | null;
}

/** The button that copies the address of a page. */
interface CopyButton extends HTMLButtonElement {
  readonly dataset: { msCopy: string; msSaid: string };
}

interface ContactForm extends HTMLFormElement {
  readonly elements: ContactFormControls;
  getAttribute(qualifiedName: 'action'): string;
  getAttribute(qualifiedName: string): string | null;
}

interface ContactFormControls extends HTMLFormControlsCollection {
  jeton: HTMLInputElement;
  [Symbol.iterator](): ArrayIterator<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement>;
}

/** A contact form of a cached page, whose token is fetched. */
interface ContactFormWithoutToken extends ContactForm {
  readonly dataset: { msToken: string };
}

/** The alert of a contact form whose fields were filled from the memory of the tab. */
interface KeptFormAlert extends HTMLElement {
  querySelector(selectors: 'button'): HTMLButtonElement;
}

/** Values typed in contact forms, in the memory of the tab. */
interface KeptForms {
  /** Values by name of field, by the address where the form is sent. */
  forms: Record<string, Record<string, string>>;
  /** The address of the form that was sent last. */
  sent?: string;
}

/** The link to an external media site, which a frame replaces. */
interface FrameLink extends HTMLAnchorElement {
  readonly dataset: {
    msFrame: string;
    msLabel: string;
    msTitle: string;
    msShape: string;
    /** In a preview alone. */
    msElsewhere?: string;
  };
  readonly parentElement: HTMLElement;
}

interface HTMLIFrameElement {
  /** Chromium: https://developer.mozilla.org/docs/Web/API/HTMLIFrameElement/credentialless */
  credentialless: boolean;
}

interface Performance {
  getEntriesByType(type: 'navigation'): PerformanceNavigationTiming[];
}

interface Window {
  /** The DSFR's API, once its scripts have run. */
  dsfr?: object;
}

// Arguments that a browser converts to a string.

interface Document {
  getElementById(elementId: string | null | undefined): HTMLElement | null;
}

interface JSON {
  parse(text: string | null): any;
}

interface Storage {
  setItem(key: string, value: number): void;
}

// Arguments of a type that is wider than that of the elements.

interface Array<T> {
  indexOf(searchElement: T | null): number;
}
