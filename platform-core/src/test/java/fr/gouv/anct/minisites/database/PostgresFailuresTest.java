package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the explanations of start-up failures, from lines as PostgreSQL 18 and the operating system print them. */
class PostgresFailuresTest {

    private static final Path DATA = Path.of("/srv/data/postgres");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initdb: error: cannot be run as root                                              | refuses to run as root
            "root" execution of the PostgreSQL server is not permitted.                       | refuses to run as root
            FATAL:  could not create shared memory segment: No space left on device           | too little shared memory
            ERROR:  could not resize shared memory segment "/PostgreSQL.1" to 8388608 bytes   | too little shared memory
            initdb: error: could not write to file "pg_wal/xlogtemp.1": No space left on device | /srv/data/postgres is full
            FATAL:  could not write lock file "postmaster.pid": Disk quota exceeded           | /srv/data/postgres is full
            LOG:  could not bind IPv4 address "127.0.0.1": Address already in use             | port of the embedded PostgreSQL is in use
            initdb: error: invalid locale settings; check LANG and LC_* environment variables | does not know the locale
            initdb: error: could not create directory "/srv/data/postgres": Permission denied | may not use /srv/data/postgres
            FATAL:  data directory "/srv/data/postgres" has wrong ownership                   | may not use /srv/data/postgres
            initdb: error: directory "/srv/data/postgres" exists but is not empty             | holds something other
            FATAL:  database files are incompatible with server                               | holds something other
            PANIC:  could not locate a valid checkpoint record at 0/1528B08                   | data in /srv/data/postgres are damaged
            postgres: error while loading shared libraries: libc.so.6: cannot open            | does not run on this system
            exec: postgres: Exec format error                                                 | does not run on this system
            """)
    void eachCauseIsOneSentenceThatSaysWhatToDo(String line, String problem) {
        EmbeddedDatabaseException failure = PostgresFailures.explain(DATA, List.of("LOG:  starting", line));

        assertThat(failure.problem()).contains(problem).doesNotContain("\n");
        assertThat(failure.remedy()).isNotBlank().contains("spring.r2dbc.url");
        assertThat(failure).hasMessage(failure.problem() + " " + failure.remedy());
    }

    @Test
    void anUnknownCauseIsShownAsPostgresSaidIt() {
        EmbeddedDatabaseException failure =
                PostgresFailures.explain(DATA, List.of("1", "2", "3", "4", "5", "6", "FATAL:  something new"));

        assertThat(failure.problem()).contains("something new").contains("6").doesNotContain("1");
    }
}
