package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pictures for people to look at, in {@code target/screenshots}. */
@DemoTest
@Tag("screenshots")
class ScreenshotsTest {

    static final Iterable<Screen> SCREENS = Screen.ALL;

    @ParameterizedTest
    @FieldSource("SCREENS")
    void take(Screen screen) {
        try (Tab tab = new Tab(screen)) {
            subjects().forEach((name, subject) -> {
                Page page = tab.open(subject.uri());
                page.screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots", name + "-" + screen + ".png")));
            });
        }
    }

    private static Map<String, VisitedPage> subjects() {
        Map<String, VisitedPage> subjects = new LinkedHashMap<>();
        for (DemoSite site : DemoSite.values()) {
            String name = site.name().toLowerCase(Locale.ROOT).replace('_', '-');
            subjects.put(name + "-home", Representatives.home(site));
            subjects.put(name + "-inner", Representatives.inner(site));
            subjects.put(name + "-article", Representatives.article(site));
            subjects.put(name + "-404", Representatives.missing(site));
        }
        Crawl.pages().stream()
                .filter(page -> !page.dressed())
                .forEach(page -> subjects.put("standalone-" + page.uri().getHost(), page));
        return subjects;
    }
}
