package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.sitedirectory.SiteAudience;
import fr.gouv.anct.minisites.sitedirectory.SiteTheme;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Teams choose themes and audiences by the words under which visitors find the site, which are in another bundle. */
class DirectoryWordsTest {

    private static Stream<String> themes() {
        return Arrays.stream(SiteTheme.values()).map(SiteTheme::code);
    }

    private static Stream<String> audiences() {
        return Arrays.stream(SiteAudience.values()).map(SiteAudience::code);
    }

    private static void compare(Map<String, String> screens, Map<String, String> pages) {
        assertThat(themes().map(code -> screens.get("directory.field.themes." + code)))
                .doesNotContainNull()
                .containsExactlyElementsOf(themes().map(code -> pages.get("directory.theme." + code))
                        .toList());
        assertThat(audiences().map(code -> screens.get("directory.field.audiences." + code)))
                .doesNotContainNull()
                .containsExactlyElementsOf(audiences()
                        .map(code -> pages.get("directory.audience." + code))
                        .toList());
    }

    @Test
    void screensAndPagesSayTheSame() {
        compare(BundleFiles.french("messages/setting"), BundleFiles.french("messages/delivery"));
        compare(BundleFiles.english("messages/setting"), BundleFiles.english("messages/delivery"));
    }
}
