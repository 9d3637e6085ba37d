package fr.gouv.anct.minisites.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL, which is used when no {@code spring.r2dbc.url} is configured.
 *
 * @param directory data directory, kept between runs
 * @param port listening port, on the loopback interface only; 0 for any free port
 */
@ConfigurationProperties("minisites.database")
public record EmbeddedDatabaseProperties(
        @DefaultValue("data/postgres") Path directory,
        @DefaultValue("0") int port) {}
