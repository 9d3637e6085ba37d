package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Puts the form that a user was sending when the session ended back into its page. Nothing is submitted: the user
 * reviews the form and presses its button. A form whose fields no longer all exist, such as that of blocks added by a
 * script, can be sent from a separate screen.
 */
@Component
public class FormRestoration {

    /** Query parameter that asks a page to restore the form. */
    public static final String ASKED = "reprise";

    private static final String FILES = "resume.files";

    private final InterruptedForms forms;
    private final Messages messages;

    FormRestoration(InterruptedForms forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** Outcome of the restoration. */
    public sealed interface Result {

        /** The page with its form filled. */
        record Filled(byte[] html) implements Result {}

        /** The form is missing from the page, or some of its fields are. */
        record Unfit(InterruptedFormScreen screen) implements Result {}
    }

    /** Whether a request asks for its page to be filled. */
    public static boolean isAsked(HttpStatusCode status, AdmittedRequest request) {
        return status.isSameCodeAs(HttpStatus.OK) && request.account() != null && isAsked(request.request());
    }

    private static boolean isAsked(ServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.queryParam(ASKED).isPresent();
    }

    /** Whether the page to be filled is not shown, neither here nor after a redirect. */
    public static boolean isMissed(ServerRequest request, ServerResponse answer) {
        URI onward = answer.headers().getLocation();
        return isAsked(request)
                && !answer.statusCode().isSameCodeAs(HttpStatus.OK)
                && (onward == null || !("&" + onward.getRawQuery()).contains("&" + ASKED + "="));
    }

    /** Fills a page; empty when no form is waiting. */
    public Mono<Result> restore(AdmittedRequest request, byte[] html) {
        return forms.waiting(request.request().exchange(), request.account())
                .flatMap(form -> RenderingThreads.BACK_OFFICE.run(() -> restore(html, form)));
    }

    private Result restore(byte[] html, InterruptedForm form) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        if (form.hasFiles()) {
            Element title = page.selectFirst("main h1");
            if (title != null) {
                title.after(notice(page, FILES));
            }
            return new Result.Filled(page.outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        List<FilledForm> found = FilledForm.in(page, form);
        Optional<FilledForm> fitting = found.stream()
                .filter(FilledForm::fits)
                // Forms that post to the same path differ by their hidden fields.
                .filter(one -> found.size() == 1 || one.sameHidden())
                .findFirst();
        if (fitting.isEmpty()) {
            return new Result.Unfit(screen(page, form, found));
        }
        fitting.get().fill();
        // Leaving the page would lose the input: the script warns.
        fitting.get().form().attr("data-ms-restored", "");
        // Inside the form: beside it, the notice would be one more item of the grid or of the list that holds the form.
        fitting.get().form().prependChild(notice(page, "resume.restored"));
        return new Result.Filled(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private Element notice(Document page, String words) {
        Element notice = new Element("div")
                .addClass("fr-alert")
                .addClass(words.equals(FILES) ? "fr-alert--warning" : "fr-alert--info")
                .addClass("fr-alert--sm")
                .addClass("fr-mb-4w")
                .attr("id", "restored");
        notice.attr("tabindex", "-1").attr("role", "status");
        if (page.select("[autofocus]").isEmpty()) {
            notice.attr("autofocus", "");
        }
        notice.appendElement("p").text(messages.get(words));
        return notice;
    }

    private InterruptedFormScreen screen(Document page, InterruptedForm form, List<FilledForm> found) {
        Element title = page.selectFirst("h1");
        String button = found.stream()
                .map(FilledForm::button)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> messages.get("resume.submit"));
        return found.isEmpty()
                ? InterruptedFormScreen.lost(form)
                : new InterruptedFormScreen(
                        title == null ? null : title.text(), form.path(), InterruptedFormScreen.fields(form), button);
    }
}
