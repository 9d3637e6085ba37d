package fr.gouv.anct.minisites.e2e.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** A user without a mouse who fails when the focus is not visible. */
public final class KeyboardUser {

    private static final int TOO_FAR = 200;

    /** Describes the focused element and whether its focus is visible: an outline on it or on its label. */
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
        """.formatted(Stabilisation.AT_REST);

    private record Focus(
            int place, String name, boolean nowhere, boolean framed, boolean seen, boolean inside, boolean parts) {}

    private final Page page;

    public KeyboardUser(Page page) {
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

    /** Presses Tab until the selector matches the focused element; each stop must be visible, none may trap it. */
    public KeyboardUser reach(String selector) {
        int before = -1;
        int ends = 0;
        for (int i = 0; i < TOO_FAR; i++) {
            if (is(selector)) {
                return this;
            }
            press("Tab");
            Focus now = focus();
            if (now.nowhere()) {
                // The focus is briefly on no element also on its way into a framed page.
                ends += now.framed() ? 0 : 1;
                assertThat(ends)
                        .as("the focus is nowhere but between the end of the page and its beginning")
                        .isLessThan(2);
            } else {
                assertThat(now.inside())
                        .as("the focus is in the window on " + now.name())
                        .isTrue();
                // A date field and a framed page have inner stops; the browser, or that page, shows the focus there.
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

    /** Whether the selector matches the focused element. */
    public boolean is(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    public KeyboardUser press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Replaces the content of the focused field. */
    public KeyboardUser write(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Reaches a link or button and presses Enter. */
    public void follow(String selector) {
        reach(selector);
        // The script of the DSFR handles a moved focus in the next frame; users do not press a second key sooner.
        Stabilisation.await(page);
        page.evaluate("() => { window.left = false; }");
        press("Enter");
        // A new document does not have the property set on the previous one.
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
        Stabilisation.await(page);
    }
}
