package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.NoteText;
import fr.gouv.anct.minisites.provisioning.review.RequestNote;
import fr.gouv.anct.minisites.provisioning.review.RequestReviews;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds internal notes to a request; their authors can delete them. */
@Component
class RequestNoteResource implements BackOfficeResource {

    static final Path.One<UUID> NOTES = Paths.DECISION.at("/notes");
    static final Path.Two<UUID, UUID> DELETION = NOTES.id("note").at("/suppression");

    /** Name of the field with the note, which the form of the decision has too. */
    static final String TEXT = "text";

    static final Form<NoteText> FORM = Form.of(NoteText.class, "decision.note");

    private final RequestReviews reviews;
    private final RequestReviewResource screens;

    RequestNoteResource(RequestReviews reviews, RequestReviewResource screens) {
        this.reviews = reviews;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        Guard decide = new Guard.OfRequest(Action.REQUEST_DECIDE);
        return Stream.concat(
                        Stream.of(
                                Route.get(
                                        NOTES,
                                        decide,
                                        admitted -> admitted.seeOther(admitted.continuing(link(admitted)))),
                                Route.post(NOTES, decide, this::add)),
                        Confirmation.routes(DELETION, decide, this::own, RequestNoteResource::ask, this::delete)
                                .stream())
                .toList();
    }

    private static String link(AdmittedRequest admitted) {
        return Paths.DECISION.link(admitted.requireSiteRequest().id());
    }

    private Mono<ServerResponse> add(AdmittedRequest admitted) {
        return FORM.sent(admitted)
                .answer((status, form) -> screens.showNote(status, admitted, form), form -> add(admitted, form));
    }

    private Mono<ServerResponse> add(AdmittedRequest admitted, FormState<NoteText> form) {
        return reviews.addNote(admitted.requireSiteRequest(), form.value(), admitted.actor())
                .filter(added -> added)
                .switchIfEmpty(Mono.defer(admitted::notFound))
                .flatMap(_ -> screens.noted(admitted, admitted.success("decision.note.added")));
    }

    /** Returns a note of the user about the request; empty for the notes of others. */
    private Mono<RequestNote> own(AdmittedRequest admitted) {
        return admitted.id("note").flatMap(id -> own(admitted, id));
    }

    private Mono<RequestNote> own(AdmittedRequest admitted, UUID id) {
        return reviews.findNotes(admitted.requireSiteRequest().id())
                .flatMapIterable(notes -> notes)
                .filter(note -> note.id().equals(id)
                        && note.author().id().equals(admitted.requireAccount().id()))
                .singleOrEmpty();
    }

    private static Mono<Step> ask(AdmittedRequest admitted, RequestNote note) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        return Mono.just(Question.of(admitted, "decision.note.delete", link(admitted), name)
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, link(admitted))
                .consequences(admitted.message("decision.note.delete.text", note.text())));
    }

    private Mono<Step> delete(AdmittedRequest admitted, RequestNote note) {
        return reviews.deleteNote(admitted.requireSiteRequest(), note.id(), admitted.actor())
                .<Step>map(_ -> new Redirection(link(admitted), admitted.success("decision.note.deleted")));
    }
}
