package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the published and the pending revision of a page; submits or publishes it. */
@Component
class PublicationResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> SUBMISSION = Paths.PUBLICATION.at("/soumission");
    static final Path.Two<Tenant, UUID> PUBLISHING = Paths.PUBLICATION.at("/mise-en-ligne");

    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PublicationDisplay display;

    PublicationResource(PublicationWorkflow workflow, ReviewNotifications notifications, PublicationDisplay display) {
        this.workflow = workflow;
        this.notifications = notifications;
        this.display = display;
    }

    @Bean
    static PageTab publicationTab() {
        return new PageTab(100, "publication.tab", Paths.PUBLICATION, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.PUBLICATION, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(SUBMISSION, new Guard.OfSite(Action.CONTENT_WRITE), this::submit),
                Route.post(PUBLISHING, new Guard.OfSite(Action.CONTENT_PUBLISH), this::publish));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return display.show(HttpStatus.OK, request, PublicationDisplay.note(request, ""));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request) {
        FieldView note = PublicationDisplay.note(request, request.field(PublicationScreen.NOTE));
        return note.value().length() > Review.LONGEST_NOTE
                ? display.show(HttpStatus.UNPROCESSABLE_CONTENT, request, tooLong(request, note))
                : Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreen.REVISION))
                        .flatMap(ids -> submit(request, ids.getT1(), ids.getT2(), note.value()));
    }

    private static FieldView tooLong(AdmittedRequest request, FieldView note) {
        return note.withError(request.message("publication.too-long", String.valueOf(Review.LONGEST_NOTE)), List.of());
    }

    private Mono<ServerResponse> submit(AdmittedRequest request, UUID page, UUID seen, String note) {
        return workflow.submit(request.site(), page, seen, words(note), request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? submitted(request, page)
                        : display.refuse(request, result, note));
    }

    private Mono<ServerResponse> submitted(AdmittedRequest request, UUID page) {
        return notifications
                .decidersAudience(request.requireAccount().id())
                .flatMap(audience ->
                        PublicationResponses.answerDone(request, page, "publication.submitted", audience, ""));
    }

    private static @Nullable String words(String typed) {
        String words = typed.replace("\u0000", "").strip();
        return words.isEmpty() ? null : words;
    }

    private Mono<ServerResponse> publish(AdmittedRequest request) {
        return Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreen.REVISION))
                .flatMap(ids -> publish(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> publish(AdmittedRequest request, UUID page, UUID seen) {
        return workflow.publish(request.site(), page, seen, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> PublicationResponses.answer(request, page, result, "publication.published"));
    }
}
