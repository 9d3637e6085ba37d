package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.review.Successors;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the page that a program names as the successor of a withdrawn one: another page that is published. */
@Component
class ApiSuccessors {

    /** Query parameter, and property of a body. */
    static final String SUCCESSOR = "successor";

    private final Successors successors;
    private final ApiProblems problems;
    private final Messages messages;

    ApiSuccessors(Successors successors, ApiProblems problems, Messages messages) {
        this.successors = successors;
        this.problems = problems;
        this.messages = messages;
    }

    /** Returns the successor that the query asks for, if it does; fails with 422 when it cannot be one. */
    Mono<Optional<Successor>> asked(AdmittedRequest request, PublicationStatus status) {
        return request.request()
                .queryParam(SUCCESSOR)
                .map(id -> CanonicalUuid.read(id)
                        .map(page -> find(SUCCESSOR, page, status))
                        .orElseGet(() -> Mono.error(refused(SUCCESSOR))))
                .orElse(Mono.just(Optional.empty()));
    }

    /** Returns the successor that a body asks for, if it does; fails with 422 when it cannot be one. */
    Mono<Optional<Successor>> sent(@Nullable UUID successor, PublicationStatus status) {
        return successor == null ? Mono.just(Optional.empty()) : find("/" + SUCCESSOR, successor, status);
    }

    private Mono<Optional<Successor>> find(String pointer, UUID successor, PublicationStatus status) {
        return !status.isReplaceable() || successor.equals(status.page())
                ? Mono.error(refused(pointer))
                : successors.published(successor).map(Optional::of).switchIfEmpty(Mono.error(() -> refused(pointer)));
    }

    private ProblemException refused(String pointer) {
        return problems.invalid(pointer, messages.get("api.successor"));
    }
}
