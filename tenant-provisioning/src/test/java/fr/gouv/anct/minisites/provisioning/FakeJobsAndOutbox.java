package fr.gouv.anct.minisites.provisioning;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores jobs and letters in tables of the test: they exist once the transaction that wrote them commits. */
@Component
class FakeJobsAndOutbox implements Jobs, Outbox {

    private static final String TABLES = """
        create schema if not exists kept;
        grant usage on schema kept to minisites_app, minisites_platform;
        create table if not exists kept.job (name text not null, instance text not null);
        create table if not exists kept.letter (
            recipient text not null, subject text not null, quote text, words text not null, url text not null,
            number bigint generated always as identity);
        grant select, insert on kept.job, kept.letter to minisites_app, minisites_platform;
        """;

    private final DatabaseClient database;

    FakeJobsAndOutbox(DatabaseClient database, @Value("${spring.r2dbc.url}") String url) throws SQLException {
        this.database = database;
        try (Connection superuser = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1))) {
            superuser.createStatement().execute(TABLES);
        }
    }

    @Override
    public Mono<Void> enqueue(String name, String instance) {
        return database.sql("insert into kept.job (name, instance) values (:name, :instance)")
                .bind("name", name)
                .bind("instance", instance)
                .then();
    }

    @Override
    public Mono<Void> enqueue(String name, String instance, Instant at) {
        return enqueue(name, instance);
    }

    @Override
    public Mono<Void> post(String to, Letter letter) {
        return database.sql("insert into kept.letter values (:to, :subject, :quote, :words, :url)")
                .bind("to", to)
                .bind("subject", letter.subject())
                .bind("quote", Parameter.fromOrEmpty(letter.quote(), String.class))
                .bind("words", letter.greeting() + "\n" + String.join("\n", letter.paragraphs()))
                .bind("url", letter.action() == null ? "" : letter.action().url())
                .then();
    }
}
