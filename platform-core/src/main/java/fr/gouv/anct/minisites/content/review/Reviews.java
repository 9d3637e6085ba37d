package fr.gouv.anct.minisites.content.review;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of submissions and publication statuses; runs in the transaction of the caller. */
@Repository
@RowScope(RowOwner.TENANT)
class Reviews {

    private static final String STANDING = """
        select p.id, p.kind, p.path, p.last_published_at,
               h.id as head_id, h.number as head_number, h.title as head_title, h.author as head_author,
               h.created_at as head_at,
               v.id as online_id, v.number as online_number, v.title as online_title, v.author as online_author,
               v.created_at as online_at,
               w.id as review_id, w.revision_id, w.number as review_number, w.submitted_by, w.submitter,
               w.submitted_at, w.note, w.outcome, w.decider, w.decided_at, w.comment,
               s.revision_id as planned, n.number as planned_number, s.due_at
          from page p
          join revision h on h.tenant_id = p.tenant_id and h.id = p.head_revision
          left join revision v on v.tenant_id = p.tenant_id and v.id = p.published_revision
          left join lateral (
               select w.*, r.number, s.given_name || ' ' || s.usual_name as submitter,
                      d.given_name || ' ' || d.usual_name as decider
                 from review w
                 join revision r on r.tenant_id = w.tenant_id and r.id = w.revision_id
                 join account s on s.id = w.submitted_by
                 left join account d on d.id = w.decided_by
                where w.tenant_id = p.tenant_id and w.page_id = p.id
                order by w.submitted_at desc, w.id limit 1) w on true
          left join schedule s
            on s.tenant_id = p.tenant_id and s.page_id = p.id and s.act = 'publish' and s.outcome is null
          left join revision n on n.tenant_id = s.tenant_id and n.id = s.revision_id
         where p.id = :page and p.trashed_at is null
        """;

    // Excludes a submission whose page was published since: it has ended, whatever is scheduled later.
    private static final String SCHEDULED = """
        select w.tenant_id, w.id, w.submitted_by,
               exists (select from review l where l.tenant_id = w.tenant_id and l.page_id = w.page_id
                          and l.submitted_at > w.submitted_at) as later
          from review w
          join page p on p.tenant_id = w.tenant_id and p.id = w.page_id
          join schedule s on s.tenant_id = w.tenant_id and s.page_id = w.page_id
                         and s.act = 'publish' and s.outcome is null
         where w.page_id = :page and w.outcome = 'scheduled'
           and (p.last_published_at is null or p.last_published_at <= w.decided_at)
         order by w.submitted_at desc limit 1
        """;

    private static final String WAITING =
            " from review w join page p on p.tenant_id = w.tenant_id and p.id = w.page_id and p.trashed_at is null"
                    + " where w.outcome is null";

    private final DatabaseClient database;

    Reviews(DatabaseClient database) {
        this.database = database;
    }

    /** Locks the row of the page until the transaction ends, so that later reads are current. */
    Mono<Void> lock(UUID page) {
        return database.sql("select id from page where id = :page for no key update")
                .bind("page", page)
                .then();
    }

    /** Returns the status; empty when the page does not exist or is in the trash. */
    Mono<PublicationStatus> standing(UUID page) {
        return database.sql(STANDING).bind("page", page).map(Reviews::read).one();
    }

    private static PublicationStatus read(Readable row) {
        return new PublicationStatus(
                requireNonNull(row.get("id", UUID.class)),
                PageKind.of(requireNonNull(row.get("kind", String.class))),
                requireNonNull(row.get("path", String.class)),
                revisionSummary(row, "head"),
                row.get("online_id", UUID.class) == null ? null : revisionSummary(row, "online"),
                row.get("last_published_at", Instant.class),
                row.get("review_id", UUID.class) == null ? null : review(row),
                planned(row));
    }

    private static @Nullable PlannedPublication planned(Readable row) {
        UUID revision = row.get("planned", UUID.class);
        return revision == null
                ? null
                : new PlannedPublication(
                        revision,
                        requireNonNull(row.get("planned_number", Integer.class)),
                        requireNonNull(row.get("due_at", Instant.class)));
    }

    private static RevisionSummary revisionSummary(Readable row, String of) {
        return new RevisionSummary(
                requireNonNull(row.get(of + "_id", UUID.class)),
                requireNonNull(row.get(of + "_number", Integer.class)),
                requireNonNull(row.get(of + "_title", String.class)),
                requireNonNull(row.get(of + "_author", String.class)),
                requireNonNull(row.get(of + "_at", Instant.class)));
    }

    private static Review review(Readable row) {
        return new Review(
                requireNonNull(row.get("review_id", UUID.class)),
                requireNonNull(row.get("revision_id", UUID.class)),
                requireNonNull(row.get("review_number", Integer.class)),
                requireNonNull(row.get("submitted_by", UUID.class)),
                requireNonNull(row.get("submitter", String.class)),
                requireNonNull(row.get("submitted_at", Instant.class)),
                row.get("note", String.class),
                Review.Outcome.of(row.get("outcome", String.class)),
                row.get("decider", String.class),
                row.get("decided_at", Instant.class),
                row.get("comment", String.class));
    }

    Mono<Void> submit(UUID tenantId, PublicationStatus status, @Nullable String note, UUID by) {
        return database.sql("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at, note)
            values (:tenant, :id, :page, :revision, :by, clock_timestamp(), :note)
            """)
                .bind("tenant", tenantId)
                .bind("id", UUID.randomUUID())
                .bind("page", status.page())
                .bind("revision", status.head().id())
                .bind("by", by)
                .bind("note", Parameter.fromOrEmpty(note, String.class))
                .then();
    }

    /** Ends the pending submission, if there is one. */
    Mono<Void> end(UUID page, Review.Outcome outcome, UUID by, @Nullable String comment) {
        return database.sql("""
            update review set (outcome, decided_by, decided_at, comment)
                 = (:outcome, :by, clock_timestamp(), :comment)
             where page_id = :page and outcome is null
            """)
                .bind("outcome", outcome.code())
                .bind("by", by)
                .bind("comment", Parameter.fromOrEmpty(comment, String.class))
                .bind("page", page)
                .then();
    }

    /**
     * Returns the author of the submission that led to the scheduled publication of the page; empty when there is none.
     */
    Mono<UUID> scheduledSubmitter(UUID page) {
        return database.sql("select submitted_by from (" + SCHEDULED + ") w")
                .bind("page", page)
                .map(row -> requireNonNull(row.get(0, UUID.class)))
                .one();
    }

    /**
     * Reopens the submission that led to the scheduled publication of the page; it becomes replaced if a later one
     * exists.
     *
     * @return its author; empty when there is no such submission
     */
    Mono<UUID> reopenScheduled(UUID page) {
        return database.sql("with scheduled as (" + SCHEDULED + """
            )
            update review w
               set outcome = case when s.later then 'replaced' end,
                   decided_by = case when s.later then w.decided_by end,
                   decided_at = case when s.later then w.decided_at end
              from scheduled s where w.tenant_id = s.tenant_id and w.id = s.id
            returning w.submitted_by
            """)
                .bind("page", page)
                .map(row -> requireNonNull(row.get(0, UUID.class)))
                .one();
    }

    Mono<Long> count() {
        return database.sql("select count(*)" + WAITING)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** Returns the pending submissions, oldest first. */
    Mono<List<PendingReview>> waiting(int page, int size) {
        return database.sql("""
            select w.page_id, r.title, p.path, r.number, w.submitted_by,
                   a.given_name || ' ' || a.usual_name as submitter, w.submitted_at,
                   w.revision_id <> p.head_revision as stale, p.published_revision is not null as online
              from (select w.*, p.path, p.head_revision, p.published_revision
            """ + WAITING + """
                   ) w
              join page p on p.tenant_id = w.tenant_id and p.id = w.page_id
              join revision r on r.tenant_id = w.tenant_id and r.id = w.revision_id
              join account a on a.id = w.submitted_by
             order by w.submitted_at, w.id limit :size offset :offset
            """)
                .bind("size", size)
                .bind("offset", ResultPage.offset(page, size))
                .map(row -> new PendingReview(
                        requireNonNull(row.get("page_id", UUID.class)),
                        requireNonNull(row.get("title", String.class)),
                        requireNonNull(row.get("path", String.class)),
                        requireNonNull(row.get("number", Integer.class)),
                        requireNonNull(row.get("submitted_by", UUID.class)),
                        requireNonNull(row.get("submitter", String.class)),
                        requireNonNull(row.get("submitted_at", Instant.class)),
                        requireNonNull(row.get("stale", Boolean.class)),
                        requireNonNull(row.get("online", Boolean.class))))
                .all()
                .collectList();
    }
}
