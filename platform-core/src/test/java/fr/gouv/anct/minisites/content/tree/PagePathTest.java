package fr.gouv.anct.minisites.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.tenancy.Slug;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that no page and no site under a path prefix takes a path of the platform. */
class PagePathTest {

    static Stream<String> segmentsOfThePlatform() {
        return Stream.concat(PagePath.RESERVED.stream(), Stream.of(DirectoryFilter.ROOT.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("segmentsOfThePlatform")
    void aSegmentOfThePlatformIsNoSlug(String segment) {
        assertThat(new Slug(segment).reserved()).isTrue();
    }

    @Test
    void noPageHidesAContactForm() {
        assertThat(PagePath.reserved("/" + ContactPath.SEGMENT)).isTrue();
        assertThat(PagePath.reserved("/" + ContactPath.SEGMENT + "/page")).isTrue();
        assertThat(PagePath.reserved("/" + ContactPath.SEGMENT + "s")).isFalse();
    }
}
