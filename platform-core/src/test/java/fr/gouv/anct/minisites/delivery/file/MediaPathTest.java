package fr.gouv.anct.minisites.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a file has one canonical path. */
class MediaPathTest {

    private static final String ID = "00000000-0000-4000-8000-00000000000a";

    @Test
    void aFileIsNamedByItsIdAndMayBeByItsBytes() {
        assertThat(MediaPath.of("/media/" + ID + "/plan.pdf")).isNotNull();
        assertThat(MediaPath.of("/media/" + ID + "/0123456789ab/plan.pdf")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/00000000-0000-4000-8000-00000000000A/plan.pdf",
                "/media/0000000-00000-4000-8000-00000000000a/plan.pdf",
                "/media/0-0-4000-8000-a/plan.pdf",
                "/media/" + ID,
                "/media/" + ID + "/0123456789AB/plan.pdf"
            })
    void itIsNamedInNoOtherForm(String path) {
        assertThat(MediaPath.of(path)).isNull();
    }
}
