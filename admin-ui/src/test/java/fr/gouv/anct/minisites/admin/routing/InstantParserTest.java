package fr.gouv.anct.minisites.admin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantParserTest {

    @Test
    void readsWhatWeWrite() {
        Instant now = Instant.parse("2026-11-28T12:00:00.123456Z");
        assertThat(InstantParser.read(now.toString())).contains(now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "2026-11-28",
                "2026-02-31T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+300000-12-31T00:00:00Z",
                "-0044-03-15T00:00:00Z"
            })
    void nothingElseIsAMoment(String sent) {
        assertThat(InstantParser.read(sent)).isEmpty();
    }
}
