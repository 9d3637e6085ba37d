package fr.gouv.anct.minisites.content.version;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the revisions of a page outside the trash; runs in the transaction of the caller. */
@Repository
@RowScope(RowOwner.TENANT)
class Revisions {

    private static final String FROM = " from page p join revision r on r.tenant_id = p.tenant_id and r.page_id = p.id"
            + " where p.id = :page and p.trashed_at is null";

    private static final String VERSION = "select r.id, r.number, r.title, r.author, r.created_at, r.comment, r.id is"
            + " not distinct from p.published_revision as online, r.id is not distinct from p.head_revision as newest";

    private final DatabaseClient database;

    Revisions(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> count(UUID page) {
        return database.sql("select count(*)" + FROM)
                .bind("page", page)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** Returns revisions, newest first. */
    Mono<List<RevisionHistoryEntry>> list(UUID page, int number, int size) {
        return database.sql(VERSION + FROM + " order by r.number desc limit :size offset :offset")
                .bind("page", page)
                .bind("size", size)
                .bind("offset", ResultPage.offset(number, size))
                .map(Revisions::read)
                .all()
                .collectList();
    }

    /** Returns the revisions before a number, newest first. */
    Mono<List<RevisionHistoryEntry>> before(UUID page, int number, int size) {
        return database.sql(VERSION + FROM + " and r.number < :number order by r.number desc limit :size")
                .bind("page", page)
                .bind("number", number)
                .bind("size", size)
                .map(Revisions::read)
                .all()
                .collectList();
    }

    Mono<RevisionHistoryEntry> one(UUID page, int number) {
        return database.sql(VERSION + FROM + " and r.number = :number")
                .bind("page", page)
                .bind("number", number)
                .map(Revisions::read)
                .one();
    }

    private static RevisionHistoryEntry read(Readable row) {
        return new RevisionHistoryEntry(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("number", Integer.class)),
                requireNonNull(row.get("title", String.class)),
                requireNonNull(row.get("author", String.class)),
                requireNonNull(row.get("created_at", Instant.class)),
                row.get("comment", String.class),
                Boolean.TRUE.equals(row.get("online", Boolean.class)),
                Boolean.TRUE.equals(row.get("newest", Boolean.class)));
    }

    /** Returns two revisions by number, in that order; fewer when one does not exist. */
    Flux<RevisionSnapshot> texts(UUID page, int before, int after) {
        return database.sql("select r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.body" + FROM
                        + " and r.number in (:before, :after) order by r.number <> :before")
                .bind("page", page)
                .bind("before", before)
                .bind("after", after)
                .map(row -> new RevisionSnapshot(
                        requireNonNull(row.get("title", String.class)),
                        row.get("navigation_title", String.class),
                        row.get("lead", String.class),
                        requireNonNull(row.get("description", String.class)),
                        row.get("image", UUID.class),
                        List.of(requireNonNull(row.get("tags", String[].class))),
                        requireNonNull(row.get("body", String.class))))
                .all();
    }

    /** Copies a revision as the newest one and returns its number. */
    Mono<Integer> sayAgain(UUID page, UUID revision, String comment, String author, UUID authorId) {
        return database.sql("""
            with again as (
                insert into revision (tenant_id, id, page_id, number, title, navigation_title, lead,
                                      description, image, tags, body, author, author_id, comment)
                select tenant_id, gen_random_uuid(), page_id,
                       (select max(number) + 1 from revision where page_id = :page),
                       title, navigation_title, lead, description, image, tags, body,
                       :author, :authorId, :comment
                  from revision where id = :revision and page_id = :page
                returning id, number)
            update page set head_revision = again.id from again where page.id = :page
            returning again.number
            """)
                .bind("page", page)
                .bind("revision", revision)
                .bind("author", author)
                .bind("authorId", authorId)
                .bind("comment", comment)
                .map(row -> requireNonNull(row.get(0, Integer.class)))
                .one();
    }
}
