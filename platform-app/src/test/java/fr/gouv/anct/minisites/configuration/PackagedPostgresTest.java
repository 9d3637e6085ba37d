package fr.gouv.anct.minisites.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the PostgreSQL programs of each of these systems are packaged, for a start without a configured database.
 */
class PackagedPostgresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"linux-x86_64", "linux-arm_64", "linux-x86_64-alpine_linux", "darwin-x86_64", "darwin-arm_64"})
    void theProgramsOfEachSystemArePackaged(String system) {
        assertThat(getClass().getResource("/postgres-" + system + ".txz")).isNotNull();
    }
}
