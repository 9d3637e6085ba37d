package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.RepresentativePages;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Takes screenshots for people to look at, in {@code target/screenshots}. */
@DemoTest
@Tag("screenshots")
class ScreenshotsTest {

    static final Iterable<Viewport> SCREENS = Viewport.ALL;

    private static final Set<String> PRINTED = Set.of("demande-a-completer", "recapitulatif-complet", "dossier");

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @FieldSource("SCREENS")
    void take(Viewport screen) {
        try (BrowserTab tab = new BrowserTab(screen)) {
            subjects().forEach((name, subject) -> picture(tab.open(subject.uri()), name + "-" + screen));
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Takes all back-office screenshots in one tour: it changes the data, so a second would start differently. */
    @Test
    void takeOfTheBackOffice() {
        BackOfficeTour.each(application, Viewport.DESKTOP, (subject, tab) -> {
            for (Viewport screen : Viewport.ALL.reversed()) {
                tab.resize(screen);
                picture(tab.page(), "gestion-" + subject + "-" + screen);
            }
            if (PRINTED.contains(subject.name())) {
                print(tab.page(), "papier-" + subject);
            }
        });
    }

    /** Takes a screenshot with the print stylesheet. */
    private static void print(Page page, String name) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Map<String, VisitedPage> subjects() {
        Map<String, VisitedPage> subjects = new LinkedHashMap<>();
        for (DemoSite site : DemoSite.values()) {
            String name = site.name().toLowerCase(Locale.ROOT).replace('_', '-');
            subjects.put(name + "-home", RepresentativePages.home(site));
            subjects.put(name + "-inner", RepresentativePages.inner(site));
            subjects.put(name + "-article", RepresentativePages.article(site));
            subjects.put(name + "-404", RepresentativePages.missing(site));
        }
        Crawl.pages().stream()
                .filter(page -> !page.dressed())
                .forEach(page -> subjects.put("standalone-" + page.uri().getHost(), page));
        return subjects;
    }
}
