package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkInput;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.publication.PublicationResponses;
import fr.gouv.anct.minisites.admin.publication.SuccessorLookup;
import fr.gouv.anct.minisites.admin.publication.WithdrawalConsequences;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes and withdraws several pages, each as its publication screen does. */
@Component
class BulkPublication {

    static final String PUBLISH = "publish";
    static final String WITHDRAW = "withdraw";

    /** The words of the field are those of the withdrawal of one page. */
    private static final String SUCCESSOR_KEY = "publication";

    private static final Form<SuccessorInput> SUCCESSOR = Form.of(SuccessorInput.class, SUCCESSOR_KEY);

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final WithdrawalConsequences consequences;
    private final SuccessorLookup successors;

    BulkPublication(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            WithdrawalConsequences consequences,
            SuccessorLookup successors) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.consequences = consequences;
        this.successors = successors;
    }

    /**
     * Page that replaces the withdrawn ones.
     *
     * @param successor title or address of a page; blank for none
     */
    record SuccessorInput(String successor) {}

    BulkAct<PageSummary> publish(BulkSubject<PageSummary> subject) {
        return BulkAct.of(PUBLISH, "mise-en-ligne", Action.CONTENT_PUBLISH, subject, this::publish)
                .unless((request, line) -> line.state() == PageState.ONLINE
                        ? refusal(request, PublicationResult.NOTHING_NEW)
                        : Optional.empty());
    }

    /** Publishes the revision that the list showed. */
    private Mono<Optional<String>> publish(AdmittedRequest request, PageSummary line) {
        return workflow.standing(line.page().id())
                .flatMap(status -> publish(request, line, status))
                .map(result -> refusal(request, result));
    }

    private Mono<PublicationResult> publish(AdmittedRequest request, PageSummary line, PublicationStatus status) {
        return status.head().at().equals(line.at())
                ? workflow.publish(request.site(), status.page(), status.head().id(), request.actor())
                : Mono.just(PublicationResult.CHANGED);
    }

    /** Withdraws pages, with one page that replaces all of them if the question is given one. */
    BulkAct<PageSummary> withdraw(BulkSubject<PageSummary> subject) {
        return BulkAct.of(WITHDRAW, "retrait", Action.CONTENT_PUBLISH, subject, this::withdraw)
                .unless((request, line) -> line.state() == PageState.DRAFT
                        ? refusal(request, PublicationResult.NOT_ONLINE)
                        : Optional.empty())
                .warning(consequences::ofSeveral)
                .asking(new BulkInput<>(_ -> Mono.just(SUCCESSOR), new SuccessorInput(""))
                        .checkedBy(input -> successors
                                .find(null, input.successor())
                                .map(found -> Stream.ofNullable(found.problem()).toList())));
    }

    private Mono<Optional<String>> withdraw(AdmittedRequest request, PageSummary line) {
        return successors
                .find(line.page().id(), SUCCESSOR.sent(request).value().successor())
                .flatMap(found -> found.problem() == null
                        ? withdraw(request, line, found.successor())
                        : Mono.just(Optional.of(request.messages().of(SUCCESSOR_KEY, found.problem()))));
    }

    private Mono<Optional<String>> withdraw(AdmittedRequest request, PageSummary line, @Nullable Successor successor) {
        return scheduling
                .withdrawForGood(request.site(), line.page().id(), null, successor, request.actor())
                .map(result -> refusal(request, result));
    }

    private static Optional<String> refusal(AdmittedRequest request, PublicationResult result) {
        return result == PublicationResult.DONE
                ? Optional.empty()
                : Optional.of(PublicationResponses.reason(request, result));
    }
}
