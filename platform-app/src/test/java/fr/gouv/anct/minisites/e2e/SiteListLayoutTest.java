package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the list of all sites on a desk and on paper: its rows, and all its columns. */
@DemoTest
class SiteListLayoutTest {

    private static final String DECIDER = "Claude Moreau";

    /** Lists cells of the table beyond the right edge, as « text right edge ». */
    private static final String CUT = """
        () => [...document.querySelectorAll('#sites :is(th, td)')]
          .map((cell) => [cell.textContent.trim(), cell.getBoundingClientRect().right])
          .filter(([, right]) => right > innerWidth + 1)
          .map(([text, right]) => text + ' ' + right)\
        """;

    /** Lists controls that are shown. */
    private static final String CONTROLS = """
        () => [...document.querySelectorAll('main :is(input, select, button, summary, .fr-btn, .fr-link--download)')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML)\
        """;

    /** Lists buttons to sort that are not on the line of the title of their column. */
    private static final String HANGING = """
        () => [...document.querySelectorAll('#sites .fr-cell--sort')]
          .filter((cell) => {
            const title = cell.firstElementChild.getBoundingClientRect();
            const button = cell.lastElementChild.getBoundingClientRect();
            return button.left < title.right || button.top > title.bottom;
          })
          .map((cell) => cell.textContent.trim())\
        """;

    private static Page open(BrowserTab tab) {
        tab.signIn(DECIDER);
        return tab.open(DemoSite.BACK_OFFICE.resolve("/sites"));
    }

    @Test
    void onADeskTheFirstRowsAreOnTheFirstScreen() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = open(tab);
            double bottom = ((Number) page.locator("#sites tbody tr")
                            .nth(1)
                            .evaluate("row => row.getBoundingClientRect().bottom"))
                    .doubleValue();
            assertThat(bottom).isLessThan(Viewport.DESKTOP.height());
            assertThat((List<?>) page.evaluate(CUT)).isEmpty();
            assertThat((List<?>) page.evaluate(HANGING)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {718, 794, 1_047})
    void onPaperAllColumnsAreThereAndNoControl(int width) {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = open(tab);
            page.setViewportSize(width, 1_000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#sites thead th:visible").count()).isEqualTo(8);
            assertThat((List<?>) page.evaluate(CUT)).isEmpty();
            assertThat((List<?>) page.evaluate(CONTROLS)).isEmpty();
        }
    }
}
