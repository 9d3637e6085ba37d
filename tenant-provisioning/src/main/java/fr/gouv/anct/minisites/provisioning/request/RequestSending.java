package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.letter.Correspondence;
import fr.gouv.anct.minisites.provisioning.letter.Occasion;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.List;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Submits a request to central communications. */
@Component
class RequestSending {

    private static final String HELD_ONCE = "site_request_slug_key";

    private final RequestRows rows;
    private final RequestProblems problems;
    private final AddressBook addresses;
    private final Correspondence correspondence;
    private final Journal journal;
    private final TransactionalOperator transaction;

    RequestSending(
            RequestRows rows,
            RequestProblems problems,
            AddressBook addresses,
            Correspondence correspondence,
            Journal journal,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.problems = problems;
        this.addresses = addresses;
        this.correspondence = correspondence;
        this.journal = journal;
        this.transaction = transaction;
    }

    Mono<Sending> send(SiteRequest request) {
        return addresses
                .check(request.answers().get(Field.SLUG), request.id())
                .flatMap(check -> send(request, check, problems.of(request, check)));
    }

    private Mono<Sending> send(SiteRequest request, AddressCheck check, List<Problem> found) {
        return switch (check) {
            case AddressCheck.Free free
            when found.isEmpty() -> hold(request, free.slug().value());
            case AddressCheck.Free free -> Mono.just(new Sending.Incomplete(found));
            case AddressCheck.Refused refused -> Mono.just(new Sending.Incomplete(found));
        };
    }

    private Mono<Sending> hold(SiteRequest request, String slug) {
        return rows.submit(request, slug)
                .switchIfEmpty(Mono.error(() -> new NotEditableException(RequestState.SUBMITTED)))
                .flatMap(this::tell)
                .as(transaction::transactional)
                .map(sent -> (Sending) new Sending.Sent(sent))
                .onErrorResume(RequestSending::lostTheName, lost -> taken(request));
    }

    private static boolean lostTheName(Throwable error) {
        return NestedExceptionUtils.getMostSpecificCause(error) instanceof PostgresqlException refusal
                && refusal.getErrorDetails()
                        .getConstraintName()
                        .filter(HELD_ONCE::equals)
                        .isPresent();
    }

    private Mono<SiteRequest> tell(SiteRequest sent) {
        Account requester = sent.requester();
        boolean completed = sent.completed();
        Event event = new Event(
                requester.name(),
                requester.id(),
                completed ? "request.completed" : "request.sent",
                null,
                sent.id(),
                Map.of("site", sent.name()));
        Occasion toRequester = completed ? Occasion.COMPLETED : Occasion.SENT;
        Occasion toReaders = completed ? Occasion.WAITING_AGAIN : Occasion.WAITING;
        return journal.add(event)
                .then(correspondence.write(requester, message(toRequester, sent, correspondence.requestUrl(sent.id()))))
                .then(correspondence.writeToCommunications(
                        requester, message(toReaders, sent, correspondence.decisionUrl(sent.id()))))
                .thenReturn(sent);
    }

    private static Correspondence.Message message(Occasion occasion, SiteRequest sent, String url) {
        return new Correspondence.Message(
                occasion,
                sent.name(),
                sent.answers().get(Field.ENTITY).strip(),
                sent.requester().name(),
                null,
                url);
    }

    // Another request took the slug between check and update: the unique index decides, and a problem is returned.
    private Mono<Sending> taken(SiteRequest request) {
        return addresses.check(request.answers().get(Field.SLUG), request.id()).map(check -> switch (check) {
            case AddressCheck.Refused(Problem problem) -> new Sending.Incomplete(List.of(problem));
            case AddressCheck.Free free -> new Sending.Incomplete(List.of(Problem.of(Field.SLUG, "slug-taken")));
        });
    }
}
