package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.content.PageKind;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the page that can replace a withdrawn one: one that is published. */
@Component
public class Successors {

    private final PublicationWorkflow workflow;

    Successors(PublicationWorkflow workflow) {
        this.workflow = workflow;
    }

    /** Returns a published page; empty when it is not published, is a section, or does not exist. */
    public Mono<Successor> published(UUID page) {
        return workflow.standing(page)
                .filter(status -> status.online() != null && status.kind() != PageKind.SECTION)
                .map(status -> new Successor(page, status.head().title()));
    }
}
