package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.ConnectionFactoryOptions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the embedded PostgreSQL by default, so that one command is enough. The production profile has no default. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
@ConditionalOnProperty(name = "spring.r2dbc.url", matchIfMissing = true, havingValue = "none that is configured")
class EmbeddedDatabaseConfiguration {

    static final String DATABASE = "minisites";

    /**
     * Valid for this run only: the server listens on the loopback interface and its passwords change at every start.
     */
    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));

    @Bean
    EmbeddedPostgresServer embeddedServer(EmbeddedDatabaseProperties properties) {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(properties.directory(), properties.port());
        DatabaseRoleSetup.prepare(server.superuserUrl("postgres"), "postgres", "", DATABASE, password);
        return server;
    }

    @Bean
    R2dbcConnectionDetails embeddedR2dbc(EmbeddedPostgresServer server) {
        return () -> ConnectionFactoryOptions.parse("r2dbc:postgresql://127.0.0.1:" + server.port() + "/" + DATABASE)
                .mutate()
                .option(ConnectionFactoryOptions.USER, "minisites_app")
                .option(ConnectionFactoryOptions.PASSWORD, password)
                .build();
    }

    @Bean
    OwnerConnection embeddedMigrations(EmbeddedPostgresServer server) {
        return new OwnerConnection("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + DATABASE, password);
    }

    /** As JDBC details it makes Spring Boot run the migrations; as Flyway details it sets their connection. */
    record OwnerConnection(String url, String ownerPassword) implements FlywayConnectionDetails, JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "minisites_owner";
        }

        @Override
        public String getPassword() {
            return ownerPassword;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }
}
