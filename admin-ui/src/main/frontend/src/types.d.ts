// Names that the scripts share with templates and libraries; read by the compiler alone.
import type { HtmxBeforeSwapDetails, HtmxResponseInfo } from 'htmx.org';
import type { Finding } from './editor/findings.js';

declare global {
  interface Window {
    /** Absent until the scripts of the DSFR have run. */
    dsfr?: (element: Element) => { modal?: { disclose(): void; conceal(): void } } | undefined;
  }

  interface DocumentEventMap {
    /** A request of a script did not reach the server. */
    'ms:unreached': Event;
    /** The server answered a request of a script, which extends the session. */
    'ms:used': Event;
    /** The forms of the page have the token of a session that another tab has opened. */
    'ms:renewed': Event;
    /**
     * The form was saved as a working copy, with the blocks and the fields of these names in this order; the findings of the checks, by
     * name of field, part or block.
     */
    'ms:kept': CustomEvent<{ blocks: string[]; names: string[]; found?: Record<string, Finding[]> | null }>;
    'htmx:beforeSwap': CustomEvent<HtmxBeforeSwapDetails>;
    'htmx:afterSettle': CustomEvent<{ target?: Element; elt: HTMLElement }>;
    'htmx:afterRequest': CustomEvent<HtmxResponseInfo>;
  }

  interface HTMLElementEventMap {
    /** The form was not sent, because the server does not answer. */
    'ms:unsent': Event;
    /** The form was sent, and its response takes long. */
    'ms:late': Event;
    'dsfr.conceal': Event;
  }

  /** Attributes that templates write on every element whose scripts read them. Any other one may be absent. */
  interface DOMStringMap {
    msAccept: string;
    msAt: string;
    msBlank: string;
    msBlock: string;
    msCells: string;
    msChecking: string;
    msCopied: string;
    msCopy: string;
    msCountOf: string;
    msDidAdd: string;
    msDidCopy: string;
    msDidDouble: string;
    msDidDown: string;
    msDidDrag: string;
    msDidField: string;
    msDidPart: string;
    msDidPaste: string;
    msDidRemove: string;
    msDidType: string;
    msDidUp: string;
    msDone: string;
    msDown: string;
    msFailed: string;
    msFault: string;
    msFormat: string;
    msFound: string;
    msOne: string;
    msGoingOn: string;
    msHeavy: string;
    msKeeping: string;
    msKind: string;
    msLabel: string;
    msLast: string;
    msLeft: string;
    msLibrary: string;
    msLines: string;
    msList: string;
    msLost: string;
    msMark: string;
    msMany: string;
    msName: string;
    msNoText: string;
    msNone: string;
    msNothing: string;
    msOver: string;
    msOvertaken: string;
    msPart: string;
    msPasted: string;
    msPosition: string;
    msReadInto: string;
    msRedone: string;
    msRefresh: string;
    msRefused: string;
    msRemove: string;
    msReplaced: string;
    msRevised: string;
    msRich: string;
    msSaving: string;
    msSending: string;
    msSoon: string;
    msSource: string;
    msSuggestions: string;
    msTitle: string;
    msTooLarge: string;
    msType: string;
    msTyped: string;
    msUndoable: string;
    msUndone: string;
    msUnreadable: string;
    msUnsent: string;
    msUp: string;
    msUsual: string;
    msWords: string;
    msExcess: string;
  }
}

/** The part of the library that is used; it has no types of its own. */
declare module 'idiomorph' {
  export const Idiomorph: {
    morph(old: Element, next: Element, options?: { morphStyle?: 'innerHTML' | 'outerHTML' }): unknown;
  };
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    putText: {
      /** Changes the text where it differs from another one, without an update event. */
      putText: (text: string) => ReturnType;
    };
  }
}
