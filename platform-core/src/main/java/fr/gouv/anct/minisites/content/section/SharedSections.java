package fr.gouv.anct.minisites.content.section;

import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.RevisionsInUse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lists the shared sections of the current tenant, drafts included, trash excluded. */
@Repository
@RowScope(RowOwner.TENANT)
public class SharedSections {

    /**
     * SQL for the ids of the sections shown by a stored body, whose expression replaces {@code %s}; equivalent to
     * {@link SharedSection#shown}.
     */
    public static final String SHOWN = """
        select cast(substr(shown #>> '{}', length('section:') + 1) as uuid)
          from jsonb_path_query(%s, '$[*] ? (@.type == "shared-section").section') as shown
         limit """ + " " + SharedSection.MOST;

    private static final String USES = """
          from section_use u
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.trashed_at is null
                     and """ + RevisionsInUse.CONDITION;

    private static final String LINE = """
        select s.id, r.title, s.path, st.state, r.created_at as at, r.author,
               exists (select from review w where w.page_id = s.id and w.outcome is null) as submitted,
               s.withdrawn_at is not null as withdrawn,
               (select count(distinct p.id) %s where u.section_id = s.id) as uses
        """.formatted(USES);

    private static final String FROM = """
          from page s
          join revision r on r.tenant_id = s.tenant_id and r.id = s.head_revision
          join page_state st on st.tenant_id = s.tenant_id and st.id = s.id
         where s.kind = 'section' and s.trashed_at is null
           and """ + ResultPage.matching("r.title");

    private final DatabaseClient database;
    private final RowMappers rows;

    SharedSections(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Finds sections by a part of their title, ordered by title. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<SharedSectionDetails>> page(@Nullable String words, int page, int size) {
        Parameter wanted = Parameter.fromOrEmpty(ResultPage.typed(words), String.class);
        return database.sql("select count(*)" + FROM)
                .bind("words", wanted)
                .mapValue(Long.class)
                .one()
                .flatMap(total -> database.sql(LINE + FROM + " order by fold(r.title), s.id limit :size offset :offset")
                        .bind("words", wanted)
                        .bind("size", size)
                        .bind("offset", ResultPage.offset(page, size))
                        .map(rows.of(SharedSectionDetails.class))
                        .all()
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
    }

    /**
     * Returns sections by path, for cursor pagination.
     *
     * @param after path of the previous section; null to start
     */
    @Transactional(readOnly = true)
    public Mono<List<SharedSectionDetails>> after(@Nullable String after, int size) {
        return database.sql(LINE + FROM
                        + " and (cast(:after as text) is null or s.path > :after) order by s.path limit :size")
                .bind("words", Parameter.empty(String.class))
                .bind("after", Parameter.fromOrEmpty(after, String.class))
                .bind("size", size)
                .map(rows.of(SharedSectionDetails.class))
                .all()
                .collectList();
    }

    /** Returns the pages that show a section, by title. */
    @Transactional(readOnly = true)
    public Mono<List<SharedSectionUsage>> uses(UUID section) {
        return database.sql("""
            select p.id as page, h.title, p.path, bool_or(r.id is not distinct from p.published_revision) as published
            """ + USES + """
              join revision h on h.tenant_id = p.tenant_id and h.id = p.head_revision
             where u.section_id = :section group by p.id, h.title, p.path order by fold(h.title), p.path
            """)
                .bind("section", section)
                .map(rows.of(SharedSectionUsage.class))
                .all()
                .collectList();
    }
}
