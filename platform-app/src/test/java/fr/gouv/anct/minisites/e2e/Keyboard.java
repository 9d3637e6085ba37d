package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** A person without a mouse, who sees where the focus is or complains. */
final class Keyboard {

    private static final int TOO_FAR = 200;

    /** Where the focus is, and whether one sees it: an outline on it, or on the label that stands for it. */
    private static final String FOCUS = """
        async () => {
          // Nobody presses a second key before what unfolds has unfolded.
          await %s;
          const at = document.activeElement;
          const label = at.labels?.[0];
          const outlined = (element, pseudo) => element && getComputedStyle(element, pseudo).outlineStyle !== 'none';
          const box = (at.matches('[type=radio]') && label ? label : at).getBoundingClientRect();
          return {
            place: [...document.querySelectorAll('*')].indexOf(at),
            name: at.id || at.name || at.textContent.trim().slice(0, 80) || at.tagName,
            nowhere: at === document.body,
            framed: document.querySelector('iframe') !== null,
            seen: Boolean(outlined(at) || outlined(label) || outlined(label, '::before')),
            inside: box.bottom > 0 && box.top < innerHeight && box.width > 0,
            parts: at.type === 'date' || at.tagName === 'IFRAME'
          };
        }\
        """.formatted(Settling.AT_REST);

    private record Focus(
            int place, String name, boolean nowhere, boolean framed, boolean seen, boolean inside, boolean parts) {}

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    private Focus focus() {
        @SuppressWarnings("unchecked")
        Map<String, Object> found = (Map<String, Object>) page.evaluate(FOCUS);
        return new Focus(
                (int) found.get("place"),
                (String) found.get("name"),
                (boolean) found.get("nowhere"),
                (boolean) found.get("framed"),
                (boolean) found.get("seen"),
                (boolean) found.get("inside"),
                (boolean) found.get("parts"));
    }

    /** Goes forward until the focus is on what the selector says; sees it at every stop, and is held at none. */
    Keyboard reach(String selector) {
        int before = -1;
        int ends = 0;
        for (int i = 0; i < TOO_FAR; i++) {
            if (is(selector)) {
                return this;
            }
            press("Tab");
            Focus now = focus();
            if (now.nowhere()) {
                // For a moment it is nowhere on its way into a framed page too.
                ends += now.framed() ? 0 : 1;
                assertThat(ends)
                        .as("the focus is nowhere but between the end of the page and its beginning")
                        .isLessThan(2);
            } else {
                assertThat(now.inside())
                        .as("the focus is in the window on " + now.name())
                        .isTrue();
                // A date and a framed page have several stops within; the browser, or that page, shows where one is.
                if (!now.parts()) {
                    assertThat(now.seen())
                            .as("the focus shows on " + now.name())
                            .isTrue();
                    assertThat(now.place())
                            .as("the focus moves on from " + now.name())
                            .isNotEqualTo(before);
                }
            }
            before = now.place();
        }
        throw new AssertionError("No way to " + selector + " by the keyboard on " + page.url());
    }

    /** Whether the focus is there. */
    boolean is(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Replaces what is in the field. */
    Keyboard write(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Reaches it and follows it. */
    void follow(String selector) {
        reach(selector);
        // The design system's script sees where the focus went in the next frame; nobody presses a second key sooner.
        Settling.await(page);
        page.evaluate("() => { window.left = false; }");
        press("Enter");
        // Another document knows nothing of what the last one had.
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
        Settling.await(page);
    }
}
