package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.FeedbackAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows a contact message, marks it as handled, and removes it before its retention period ends, as its author may ask.
 */
@Component
class ContactMessageResource implements BackOfficeResource {

    static final Guard MANAGE = new Guard.OfSite(Action.MESSAGES_MANAGE);

    static final Path.Two<Tenant, UUID> ONE = Paths.MESSAGES.id("message");
    private static final Path.Two<Tenant, UUID> HANDLING = ONE.at("/traitement");
    private static final Path.Two<Tenant, UUID> REMOVAL = ONE.at("/suppression");
    private static final String HANDLED = "handled";

    private final ContactInbox inbox;

    ContactMessageResource(ContactInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(ONE, MANAGE, this::show), Route.post(HANDLING, MANAGE, this::handle)),
                        Confirmation.routes(REMOVAL, MANAGE, this::one, this::askToRemove, this::remove).stream())
                .toList();
    }

    private Mono<ContactMessage> one(AdmittedRequest request) {
        return request.find("message", id -> inbox.one(request.site(), id));
    }

    /**
     * One contact message.
     *
     * @param facts fields and answers; empty when it can no longer be decrypted
     */
    record MessageScreen(Tenant site, ContactMessage message, BadgeView state, SummaryList facts) implements Screen {

        /** Whether it is still to be handled. */
        public boolean waiting() {
            return message.handledAt() == null;
        }

        /** Returns the link to answer by mail; null when no address was given. */
        public @Nullable String replyHref() {
            MessageContent content = message.content();
            return content == null
                    ? null
                    : content.answer(ContactFieldKind.EMAIL)
                            .map(address -> "mailto:" + address)
                            .orElse(null);
        }

        public String handlingHref() {
            return HANDLING.link(site, message.id());
        }

        public String removalHref() {
            return REMOVAL.link(site, message.id());
        }

        public String listHref() {
            return Paths.MESSAGES.link(site);
        }

        @Override
        public String template() {
            return "message/one";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return one(request)
                .flatMap(message -> request.show(
                        request.heading("message.one", ContactMessageLabels.from(request, message))
                                .below(request.message("message.title"), Paths.MESSAGES.link(request.site())),
                        new MessageScreen(
                                request.site(),
                                message,
                                ContactMessageLabels.state(request, message),
                                facts(request, message.content()))));
    }

    private static SummaryList facts(AdmittedRequest request, @Nullable MessageContent content) {
        if (content == null) {
            return new SummaryList(List.of());
        }
        Stream<SummaryList.Line> page = Stream.of(new SummaryList.Line(
                request.message("message.page"),
                request.message("message.page.value", content.page(), content.path())));
        Stream<SummaryList.Line> feedback =
                Stream.ofNullable(content.feedback()).flatMap(given -> feedback(request, given));
        Stream<SummaryList.Line> answers = content.answers().stream()
                .map(answer -> new SummaryList.Line(
                        request.message("message.field." + answer.kind().code()), answer.text()));
        return new SummaryList(List.of(new SummaryList.Section(
                "contenu",
                request.message("message.content"),
                null,
                Stream.of(page, feedback, answers).flatMap(lines -> lines).toList())));
    }

    private static Stream<SummaryList.Line> feedback(AdmittedRequest request, FeedbackAnswer given) {
        return Stream.concat(
                Stream.of(new SummaryList.Line(
                        request.message("message.useful"), ContactMessageLabels.answer(request, given))),
                Stream.ofNullable(given.reason())
                        .map(reason -> new SummaryList.Line(
                                request.message("message.reason"),
                                request.message("message.reason." + reason.code()))));
    }

    private Mono<ServerResponse> handle(AdmittedRequest request) {
        boolean handled = request.field(HANDLED).equals("true");
        return one(request)
                .flatMap(message -> inbox.handle(request.site(), message.id(), handled, request.actor())
                        .thenReturn(message))
                .flatMap(message -> request.seeOther(
                        ONE.link(request.site(), message.id()),
                        request.success(handled ? "message.handled" : "message.reopened")));
    }

    private Mono<Step> askToRemove(AdmittedRequest request, ContactMessage message) {
        return Mono.just(Question.of(
                        request,
                        "message.remove",
                        ONE.link(request.site(), message.id()),
                        ContactMessageLabels.from(request, message))
                .below(request.message("message.title"), Paths.MESSAGES.link(request.site()))
                .consequences(
                        request.message("message.remove.consequence.1"),
                        request.message("message.remove.consequence.2")));
    }

    private Mono<Step> remove(AdmittedRequest request, ContactMessage message) {
        return inbox.remove(request.site(), message.id(), request.actor())
                .thenReturn(new Confirmation.Redirection(
                        Paths.MESSAGES.link(request.site()), request.success("message.removed")));
    }
}
