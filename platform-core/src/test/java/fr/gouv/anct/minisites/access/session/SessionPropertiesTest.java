package fr.gouv.anct.minisites.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Checks the configured end of sessions. */
class SessionPropertiesTest {

    private static SessionProperties bound(Map<String, String> configured) {
        return new Binder(new MapConfigurationPropertySource(configured))
                .bindOrCreate("minisites.session", SessionProperties.class);
    }

    @Test
    void halfAnHourAndTwelveHoursUnlessSaidOtherwise() {
        assertThat(bound(Map.of())).isEqualTo(new SessionProperties(Duration.ofMinutes(30), Duration.ofHours(12)));
        assertThat(bound(Map.of("minisites.session.idle-timeout", "45m", "minisites.session.maximum-lifetime", "8h")))
                .isEqualTo(new SessionProperties(Duration.ofMinutes(45), Duration.ofHours(8)));
    }

    @ParameterizedTest
    @CsvSource({"PT30M, PT12H1S", "PT4M, PT12H", "PT2H, PT1H", "PT-30M, PT12H"})
    void whatWouldProtectNobodyIsRefused(Duration idle, Duration life) {
        assertThatThrownBy(() -> new SessionProperties(idle, life))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minisites.session");
    }
}
