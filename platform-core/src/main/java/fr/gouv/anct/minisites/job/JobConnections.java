package fr.gouv.anct.minisites.job;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.SSL;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens a small JDBC pool to the database configured for R2DBC, in the same role, so that operators configure one
 * database only. The pool is not a bean: migrations run as the owner, and everything else is reactive.
 */
final class JobConnections {

    private static final int MOST = 4;
    /** Names of the TLS options, which differ only in case between the two drivers. */
    private static final List<String> ENCRYPTION =
            List.of("sslMode", "sslRootCert", "sslCert", "sslKey", "sslPassword");

    private JobConnections() {}

    static HikariDataSource to(ConnectionFactoryOptions options) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("jobs");
        pool.setJdbcUrl("jdbc:postgresql://" + place(options) + "/" + options.getRequiredValue(DATABASE));
        text(options, USER).ifPresent(pool::setUsername);
        text(options, PASSWORD).ifPresent(pool::setPassword);
        encrypt(pool, options);
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        // A database that is unavailable at start-up is waited for, not fatal.
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private static String place(ConnectionFactoryOptions options) {
        return options.getRequiredValue(HOST)
                + text(options, PORT).map(port -> ":" + port).orElse("");
    }

    private static void encrypt(HikariConfig pool, ConnectionFactoryOptions options) {
        if (text(options, SSL).filter(Boolean::parseBoolean).isPresent()) {
            pool.addDataSourceProperty("sslmode", "verify-full");
        }
        for (String name : ENCRYPTION) {
            text(options, Option.valueOf(name))
                    .ifPresent(value -> pool.addDataSourceProperty(name.toLowerCase(Locale.ROOT), value));
        }
    }

    private static Optional<String> text(ConnectionFactoryOptions options, Option<?> option) {
        return Optional.ofNullable(options.getValue(option)).map(Object::toString);
    }
}
