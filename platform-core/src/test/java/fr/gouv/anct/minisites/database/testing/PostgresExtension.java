package fr.gouv.anct.minisites.database.testing;

import fr.gouv.anct.minisites.database.DatabaseRoleSetup;
import fr.gouv.anct.minisites.database.EmbeddedPostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Starts one PostgreSQL for the JVM: an external one if {@code MINISITES_TEST_DATABASE} gives a superuser's JDBC URL, a
 * container if Docker answers, the embedded one otherwise. Roles and database are those of production; the application
 * connects as its own unprivileged role.
 */
public final class PostgresExtension implements BeforeAllCallback, TestInstancePreConstructCallback {

    private static final String PASSWORD = UUID.randomUUID().toString();

    private record Server(String host, int port, String superuserUrl, String superuser, String password) {}

    private static final class Holder {
        static final Server SERVER = start();

        private static Server start() {
            String external = System.getenv("MINISITES_TEST_DATABASE");
            if (external != null) {
                URI uri = URI.create(external.substring("jdbc:".length()));
                return new Server(
                        uri.getHost(),
                        uri.getPort(),
                        external,
                        "postgres",
                        Optional.ofNullable(System.getenv("MINISITES_TEST_DATABASE_PASSWORD"))
                                .orElse(""));
            }
            return dockerAnswers() ? container() : embedded();
        }

        private static boolean dockerAnswers() {
            try {
                return DockerClientFactory.instance().isDockerAvailable();
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        }

        private static Server container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(5432),
                    container.getJdbcUrl(),
                    container.getUsername(),
                    container.getPassword());
        }

        private static Server embedded() {
            try {
                Path directory = Files.createTempDirectory("minisites-postgres");
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(directory, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(directory);
                }));
                return new Server("127.0.0.1", server.port(), server.superuserUrl("postgres"), "postgres", "");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void delete(Path directory) {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    /** Template of the databases that tests create; PostgreSQL copies only databases without connections. */
    private static final class MigratedDatabase {
        static final String NAME = migrate();

        private static String migrate() {
            String name = emptyDatabase();
            Map<String, String> settings = settings(name);
            Flyway.configure()
                    .dataSource(
                            settings.get("spring.flyway.url"),
                            settings.get("spring.flyway.user"),
                            settings.get("spring.flyway.password"))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            execute("alter database " + name + " allow_connections false");
            return name;
        }
    }

    /**
     * With one instance for all tests of a class, JUnit creates the instance, and Spring its context, before
     * {@code beforeAll}.
     */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        beforeAll(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("spring.r2dbc.url") == null) {
            settings(emptyDatabase()).forEach(System::setProperty);
        }
    }

    /** Creates an empty database on the same server, which the application migrates, and returns its name. */
    public static String emptyDatabase() {
        String name = newName();
        Server server = Holder.SERVER;
        DatabaseRoleSetup.prepare(server.superuserUrl(), server.superuser(), server.password(), name, PASSWORD);
        relax(name);
        return name;
    }

    /**
     * Creates a migrated database without data on the same server and returns its name: a copy of one that is migrated
     * once for the JVM.
     */
    public static String newDatabase() {
        String name = newName();
        execute("create database %s owner minisites_owner template %s".formatted(name, MigratedDatabase.NAME));
        relax(name);
        return name;
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Turns off synchronous commit: a test server needs no durability, and waiting for the disk at each commit took
     * most of the time.
     */
    private static void relax(String name) {
        execute("alter database " + name + " set synchronous_commit = off");
    }

    private static void execute(String sql) {
        Server server = Holder.SERVER;
        try (Connection connection =
                        DriverManager.getConnection(server.superuserUrl(), server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Returns the properties with which an application connects to the database. */
    public static Map<String, String> settings(String database) {
        Server server = Holder.SERVER;
        String place = "postgresql://" + server.host() + ":" + server.port() + "/" + database;
        return Map.of(
                "spring.r2dbc.url",
                "r2dbc:" + place,
                "spring.r2dbc.username",
                "minisites_app",
                "spring.r2dbc.password",
                PASSWORD,
                "spring.flyway.url",
                "jdbc:" + place,
                "spring.flyway.user",
                "minisites_owner",
                "spring.flyway.password",
                PASSWORD);
    }

    /** Returns the environment in which PostgreSQL's own commands connect as superuser. */
    public static Map<String, String> commandEnvironment() {
        Server server = Holder.SERVER;
        return Map.of(
                "PGHOST",
                server.host(),
                "PGPORT",
                String.valueOf(server.port()),
                "PGUSER",
                server.superuser(),
                "PGPASSWORD",
                server.password());
    }

    /** Opens a connection as superuser, for what only a test may do: kill a connection, bypass the policies. */
    public static Connection superuser(String database) throws SQLException {
        Server server = Holder.SERVER;
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database,
                server.superuser(),
                server.password());
    }
}
