package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers a form that no longer applies, because another act came first: a redirect would lose what was typed (ADR 69). */
public final class UnsavedInput {

    private UnsavedInput() {}

    /**
     * Answers with the typed texts, to be copied (409); redirects with the reason when no text was typed.
     *
     * @param reason why nothing is saved
     * @param back where the present state is shown
     */
    public static Mono<ServerResponse> report(FormState<?> form, ScreenHeading heading, Flash reason, PageLink back) {
        AdmittedRequest request = form.request();
        List<String> typed = texts(form.view().fields());
        if (typed.isEmpty()) {
            return request.seeOther(back.href(), reason);
        }
        // Nothing is to be corrected: the heading announces no error.
        return request.report(
                HttpStatus.CONFLICT,
                heading,
                new MessageScreen(
                        reason.title(),
                        (reason.text() + " " + request.message("error.typed")).strip(),
                        typed,
                        List.of(back)));
    }

    /** Returns the values of the fields for text; dates and choices are no loss. */
    static List<String> texts(List<FieldView> fields) {
        return fields.stream()
                .filter(field -> field.kind() == FieldView.Kind.LINE || field.kind() == FieldView.Kind.TEXT)
                .map(FieldView::value)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
