package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository that lists the revisions of a page outside the trash and copies an earlier one into a new newest one. */
@RowScope(RowOwner.TENANT)
interface Revisions extends Repository<RevisionHistoryEntry, UUID> {

    String FROM = """
         from page p join revision r on r.tenant_id = p.tenant_id and r.page_id = p.id
         where p.id = :page and p.trashed_at is null\
        """;

    String ENTRY = """
        select r.id, r.number, r.title, r.author, r.created_at as at, r.comment,
               r.id is not distinct from p.published_revision as online,
               r.id is not distinct from p.head_revision as newest
        """ + FROM;

    @Query("select count(*)" + FROM)
    Mono<Long> count(UUID page);

    /** Returns revisions, newest first. */
    @Query(ENTRY + " order by r.number desc limit :size offset :offset")
    Flux<RevisionHistoryEntry> list(UUID page, int size, long offset);

    /** Returns the revisions before a number, newest first. */
    @Query(ENTRY + " and r.number < :number order by r.number desc limit :size")
    Flux<RevisionHistoryEntry> before(UUID page, int number, int size);

    @Query(ENTRY + " and r.number = :number")
    Mono<RevisionHistoryEntry> one(UUID page, int number);

    /** Returns two revisions by number, in that order; fewer when one does not exist. */
    @Query("select r.title, r.navigation_title as navigation, r.lead, r.description, r.image, r.tags, r.terms, r.body"
            + FROM + " and r.number in (:before, :after) order by r.number <> :before")
    Flux<RevisionSnapshot> texts(UUID page, int before, int after);

    /** Copies a revision as the newest one and returns its number. */
    @Query("""
        with again as (
            insert into revision (id, page_id, number, title, navigation_title, lead,
                                  description, image, tags, terms, body, author, author_id, comment)
            select gen_random_uuid(), page_id,
                   (select max(number) + 1 from revision where page_id = :page),
                   title, navigation_title, lead, description, image, tags, terms, body,
                   :author, :authorId, :comment
              from revision where id = :revision and page_id = :page
            returning id, number)
        update page set head_revision = again.id from again where page.id = :page
        returning again.number
        """)
    Mono<Integer> sayAgain(UUID page, UUID revision, String comment, String author, UUID authorId);
}
