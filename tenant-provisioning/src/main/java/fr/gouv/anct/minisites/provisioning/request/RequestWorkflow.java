package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates, edits, submits, recalls, withdraws and lists the site requests of the current account; reviewers read
 * submitted ones through it. All methods but {@link #findSubmitted}, {@link #listSubmitted} and {@link
 * #findAllSubmitted} are restricted to the current account: another user's request is an empty result.
 */
@Component
@RowScope(value = RowOwner.ACCOUNT, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class RequestWorkflow {

    /** Columns of a {@link SiteRequest} in queries of {@code site_request r join account a}. */
    public static final String COLUMNS = SiteRequests.COLUMNS;

    /** Number of editable requests at which an account can start no further draft. */
    public static final int MOST_DRAFTS = 20;

    private static final int LONGEST = 10_000;

    private final SiteRequests requests;
    private final AllSiteRequests allRequests;
    private final RequestQueue queue;
    private final RequestSubmission sending;
    private final RequestValidation problems;
    private final AnsweredTerritories territories;
    private final Journal journal;
    private final CrossTenantScope crossTenant;
    private final TransactionalOperator transaction;

    RequestWorkflow(
            SiteRequests requests,
            AllSiteRequests allRequests,
            RequestQueue queue,
            RequestSubmission sending,
            RequestValidation problems,
            AnsweredTerritories territories,
            Journal journal,
            CrossTenantScope crossTenant,
            TransactionalOperator transaction) {
        this.requests = requests;
        this.allRequests = allRequests;
        this.queue = queue;
        this.sending = sending;
        this.problems = problems;
        this.territories = territories;
        this.journal = journal;
        this.crossTenant = crossTenant;
        this.transaction = transaction;
    }

    /**
     * Creates a draft with the requester as its first owner.
     *
     * @return an error {@link TooManyDraftsException} when there are {@link #MOST_DRAFTS} already
     */
    public Mono<SiteRequest> createDraft(Account requester) {
        RequestAnswers prefilled = new RequestAnswers(Map.of(
                RequestField.OWNER_NAME, requester.name(),
                RequestField.OWNER_EMAIL, requester.email()));
        return requests.lockDraftCreation()
                .then(insert(prefilled, requester))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(requester.id()));
    }

    private Mono<SiteRequest> insert(RequestAnswers answers, Account requester) {
        UUID id = UUID.randomUUID();
        return requests.insert(id, requester.id(), answers.toJson(), MOST_DRAFTS)
                .flatMap(started -> started ? requests.find(id) : Mono.error(new TooManyDraftsException()));
    }

    /**
     * Returns a draft with the answers of an ended request, valid or not: a new one, or that of an earlier call while
     * it is unchanged.
     *
     * @return empty when the request has not ended; an error {@link TooManyDraftsException} when there are
     *     {@link #MOST_DRAFTS} already
     */
    public Mono<SiteRequest> createDraftFrom(UUID id, Account by) {
        return requests.lockDraftCreation()
                .then(requests.find(id))
                .filter(request -> request.state().ended())
                .flatMap(ended -> requests.findDraftByAnswers(ended.answers().toJson())
                        .switchIfEmpty(Mono.defer(() -> insert(ended.answers(), by))))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(by.id()));
    }

    /** Returns a request of the current account. */
    @Transactional(readOnly = true)
    public Mono<SiteRequest> findOwn(UUID id) {
        return requests.find(id);
    }

    /** Returns one page of the current account's requests, the last changed first. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<SiteRequest>> listOwn(int page, int size) {
        return requests.count()
                .flatMap(total -> requests.page(size, ResultPage.offset(page, size))
                        .collectList()
                        .map(items -> new ResultPage<>(items, page, size, total)));
    }

    /**
     * Returns the answers too long to be stored, even in a draft: more than 10,000 characters.
     *
     * @return at most one problem for a field
     */
    public static List<Problem> findTooLong(Map<RequestField, String> typed) {
        return storable(typed).typed().entrySet().stream()
                .filter(answer -> answer.getValue().length() > LONGEST)
                .map(answer -> answer.getKey().problem(Problem.LONG))
                .toList();
    }

    /**
     * Stores what was typed, valid or not; fields absent from {@code typed} keep their answers. Territories are stored by
     * their labels.
     *
     * @return an error {@link RequestNotEditableException} when it is submitted or ended
     * @throws IllegalArgumentException when there are {@link #findTooLong} answers
     */
    public Mono<SiteRequest> save(UUID id, Map<RequestField, String> typed) {
        if (!findTooLong(typed).isEmpty()) {
            throw new IllegalArgumentException("Answers too long to store: " + findTooLong(typed));
        }
        return territories.labelled(storable(typed)).flatMap(answers -> store(id, answers));
    }

    private Mono<SiteRequest> store(UUID id, RequestAnswers answers) {
        return requests.updateAnswers(id, answers.toJson())
                .switchIfEmpty(requests.find(id).flatMap(RequestWorkflow::refuse))
                .as(transaction::transactional);
    }

    // A CRLF of a form counts as one character; PostgreSQL stores no NUL; an address gets its scheme.
    private static RequestAnswers storable(Map<RequestField, String> typed) {
        Map<RequestField, String> storable = new EnumMap<>(RequestField.class);
        typed.forEach((field, text) -> {
            storable.put(field, field.normalize(text.replace("\u0000", "").replace("\r\n", "\n")));
        });
        return new RequestAnswers(storable);
    }

    private static <T> Mono<T> refuse(SiteRequest request) {
        return Mono.error(new RequestNotEditableException(request.state()));
    }

    /** Validates one step, including the address. */
    public Mono<List<Problem>> validate(SiteRequest request, RequestStep step) {
        return problems.validate(request, step);
    }

    /** Validates all steps, including the address. */
    public Mono<List<Problem>> validate(SiteRequest request) {
        return problems.validate(request);
    }

    /** Returns the first step with a missing or invalid answer, without the address check; empty: can be submitted. */
    public Optional<RequestStep> firstIncomplete(SiteRequest request) {
        return problems.firstIncomplete(request);
    }

    /**
     * Submits a request to central communications; from then on it holds its slug.
     *
     * @return an error {@link RequestNotEditableException} when it is submitted already or ended
     */
    public Mono<SubmissionResult> submit(UUID id, AuditActor by) {
        return requests.find(id)
                .as(transaction::transactional)
                .flatMap(request -> request.state().editable() ? sending.submit(request) : refuse(request))
                .contextWrite(CurrentAccount.with(by.requireId()));
    }

    /**
     * Returns a pending request to its author, to be corrected and resubmitted; it keeps its slug. An editable request
     * is left unchanged.
     *
     * @return an error {@link RequestNotEditableException} when it is decided or withdrawn
     */
    public Mono<SiteRequest> recall(UUID id, AuditActor by) {
        return requests.recall(id)
                .flatMap(request -> record("request.recalled", request, by))
                .switchIfEmpty(requests.find(id)
                        .flatMap(request -> request.state().editable() ? Mono.just(request) : refuse(request)))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(by.requireId()));
    }

    private Mono<SiteRequest> record(String action, SiteRequest request, AuditActor by) {
        return journal.record(by, action, AuditSubject.withoutTenant(request.id()), Map.of("site", request.name()))
                .thenReturn(request);
    }

    /**
     * Withdraws a submitted request for good; its slug is released.
     *
     * @return an error {@link RequestNotEditableException} when it is decided, or was never submitted
     */
    public Mono<SiteRequest> withdraw(UUID id, AuditActor by) {
        return requests.withdraw(id)
                .flatMap(request -> record("request.withdrawn", request, by))
                .switchIfEmpty(requests.find(id).flatMap(RequestWorkflow::refuse))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(by.requireId()));
    }

    /**
     * Deletes a request that was never submitted. The journal entry does not name it, because only its author has seen
     * it.
     *
     * @return the deleted request; an error {@link RequestNotEditableException} when it was submitted
     */
    public Mono<SiteRequest> delete(UUID id, AuditActor by) {
        return requests.delete(id)
                .flatMap(request -> journal.record(by, "request.deleted", AuditSubject.withoutTenant(id), Map.of())
                        .thenReturn(request))
                .switchIfEmpty(requests.find(id).flatMap(RequestWorkflow::refuse))
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(by.requireId()));
    }

    /** Returns any account's submitted request, for its reviewers. */
    public Mono<SiteRequest> findSubmitted(UUID id) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.REQUESTS,
                        allRequests.findSubmitted(id).flux())
                .singleOrEmpty();
    }

    /** Returns one page of all accounts' submitted requests, for their reviewers, with the numbers by state. */
    public Mono<RequestQueuePage> listSubmitted(RequestQuery query) {
        return queue.page(query);
    }

    /**
     * Returns all accounts' submitted requests that match the filters, as a stream, oldest submission first, whatever
     * the order and page of the query.
     */
    public Flux<QueuedRequest> findAllSubmitted(RequestQuery query) {
        return queue.all(query);
    }
}
