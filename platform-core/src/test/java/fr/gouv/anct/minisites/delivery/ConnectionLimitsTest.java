package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.connection.ConnectionLimitProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ConnectionLimitsTest {

    private static ConnectionLimitProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("minisites.limits", ConnectionLimitProperties.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ConnectionLimitProperties(
                        DataSize.ofKilobytes(8),
                        DataSize.ofKilobytes(16),
                        DataSize.ofGigabytes(3),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        Duration.ofHours(1),
                        Duration.ofSeconds(30),
                        10_000,
                        2_000));
    }

    @Test
    void everyOneCanBeSet() {
        assertThat(bound(Map.of(
                        "minisites.limits.uri", "1KB",
                        "minisites.limits.headers", "2KB",
                        "minisites.limits.body", "3MB",
                        "minisites.limits.idle", "4s",
                        "minisites.limits.pause", "5s",
                        "minisites.limits.request", "6m",
                        "minisites.limits.taking", "7s",
                        "minisites.limits.connections", "8",
                        "minisites.limits.connections-per-client", "9")))
                .isEqualTo(new ConnectionLimitProperties(
                        DataSize.ofKilobytes(1),
                        DataSize.ofKilobytes(2),
                        DataSize.ofMegabytes(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(6),
                        Duration.ofSeconds(7),
                        8,
                        9));
    }
}
