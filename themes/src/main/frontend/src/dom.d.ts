// DOM members that the scripts of the sites use and that lib.dom declares on narrower types only. These scripts are served byte for
// byte as they are written, so a cast or a JSDoc type in them would be sent to every visitor.

interface EventTarget {
  closest(selectors: string): HTMLAnchorElement | null;
  matches(selectors: string): boolean;
  querySelector(selectors: string): HTMLElement | null;
}

interface Event {
  detail: { scheme: string };
  key: string;
}

interface Element {
  content: DocumentFragment;
  dataset: DOMStringMap;
  elements: HTMLFormControlsCollection & { jeton: HTMLInputElement };
  hidden: boolean;
  href: string;
  rel: string;
  target: string;
  title: string;
  focus(options?: FocusOptions): void;
  reset(): void;
  submit(): void;
}

interface HTMLIFrameElement {
  /** Chromium: https://developer.mozilla.org/docs/Web/API/HTMLIFrameElement/credentialless */
  credentialless: boolean;
}

interface PerformanceEntry {
  type: string;
}

interface Storage {
  setItem(key: string, value: number): void;
}

interface Window {
  /** The DSFR's API, once its scripts have run. */
  dsfr?: object;
}
