package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks pages of the current tenant against the rules, as things stand now. */
@Component
public class Checks {

    private final SubjectRows rows;

    Checks(SubjectRows rows) {
        this.rows = rows;
    }

    /** What the rules have to say of a revision; empty when there is none. */
    @Transactional(readOnly = true)
    public Mono<Findings> of(UUID revision) {
        return rows.written(revision).flatMap(written -> look(written.page(), written.kind(), written.revision()));
    }

    /** The same of what is not saved yet. */
    @Transactional(readOnly = true)
    public Mono<Findings> of(Page page, Revision revision) {
        return look(page.id(), page.kind(), revision);
    }

    // Hundreds of texts are parsed: not on the event loop.
    private Mono<Findings> look(UUID page, PageKind kind, Revision revision) {
        return rows.around(Map.of(page, revision))
                .publishOn(Schedulers.boundedElastic())
                .map(around -> Rules.look(new Subject(page, kind, revision, around)));
    }
}
