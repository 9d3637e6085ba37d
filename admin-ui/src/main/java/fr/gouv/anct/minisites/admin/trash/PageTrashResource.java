package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.editing.Presences;
import fr.gouv.anct.minisites.content.editing.Presences.ActiveEditor;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import fr.gouv.anct.minisites.content.trash.TrashResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a page to the trash after a confirmation that lists its descendants and the links to it. */
@Component
class PageTrashResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final TrashImpacts trashImpacts;
    private final Trash trash;
    private final Presences presences;
    private final PendingScheduleLabels labels;
    private final PageKindMessages kindMessages;
    private final InboundLinkLabels linkLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    PageTrashResource(
            PageContexts contexts,
            TrashImpacts trashImpacts,
            Trash trash,
            Presences presences,
            PendingScheduleLabels labels,
            PageKindMessages kindMessages,
            InboundLinkLabels linkLabels,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.trashImpacts = trashImpacts;
        this.trash = trash;
        this.presences = presences;
        this.labels = labels;
        this.kindMessages = kindMessages;
        this.linkLabels = linkLabels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        TrashUrls.DISCARD,
                        write,
                        request -> contexts.of(request).flatMap(context -> showForm(request, context))),
                Route.post(
                        TrashUrls.DISCARD,
                        write,
                        request -> contexts.of(request).flatMap(context -> discard(request, context))));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        return trashImpacts
                .of(context.head().page().id())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(impact -> {
                    if (context.head().page().path().equals("/")) {
                        return refuse(request, context, "trash.home");
                    }
                    return request.may(Action.CONTENT_PUBLISH) || impact.published() + impact.scheduled() == 0
                            ? confirm(request, context, impact)
                            : refuse(request, context, impact.published() > 0 ? "trash.public" : "trash.scheduled");
                });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, PageContext context, String key) {
        return request.seeOther(
                address(request, context),
                new Flash(
                        Flash.Kind.WARNING,
                        kindMessages.get(kind(context), "trash.not-discarded"),
                        kindMessages.get(request.site(), kind(context), key)));
    }

    private static PageKind kind(PageContext context) {
        return context.head().page().kind();
    }

    private static String address(AdmittedRequest request, PageContext context) {
        String page = PageUrls.page(request.site(), context.head().page().id());
        return page + (context.head().page().kind() == PageKind.SECTION ? "/utilisations" : "/place");
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, PageContext context, TrashImpact impact) {
        UUID page = context.head().page().id();
        return Mono.zip(
                        labels.suspended(page),
                        presences.under(page, request.requireAccount().id()))
                .flatMap(found -> confirm(request, context, impact, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request,
            PageContext context,
            TrashImpact impact,
            List<String> scheduled,
            List<ActiveEditor> writers) {
        String title = context.head().revision().title();
        ConfirmScreen screen = new ConfirmScreen(
                kindMessages.get(kind(context), "trash.discard.lead", title),
                Stream.of(
                                writers.stream().map(writer -> writing(context, writer)),
                                under(impact),
                                publicConsequence(request, context, impact),
                                linkLabels.labels(impact.ties()).stream(),
                                scheduled.stream(),
                                Stream.of(messages.get("trash.discard.back", Trash.KEPT.toDays())))
                        .flatMap(lines -> lines)
                        .toList(),
                PageUrls.page(request.site(), context.head().page().id()) + "/suppression",
                List.of(),
                kindMessages.get(kind(context), "trash.discard.confirm"),
                address(request, context));
        ScreenHeading heading = ScreenHeading.of(messages.get("trash.discard.title", title))
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(
                        title,
                        PageUrls.page(request.site(), context.head().page().id()));
        return screens.show(request, heading, screen);
    }

    private String writing(PageContext context, ActiveEditor writer) {
        return kindMessages.get(
                kind(context),
                "trash.discard.writing",
                writer.presence().name(),
                writer.title(),
                DateTimes.time(writer.presence().since()));
    }

    private Stream<String> under(TrashImpact impact) {
        Stream<String> named = impact.pages().stream()
                .skip(1)
                .map(line -> messages.get("trash.discard.page", line.title(), line.path()));
        long more = impact.total() - impact.pages().size();
        return more > 0 ? Stream.concat(named, Stream.of(messages.get("trash.discard.more", more))) : named;
    }

    private Stream<String> publicConsequence(AdmittedRequest request, PageContext context, TrashImpact impact) {
        return impact.published() == 0
                ? Stream.empty()
                : Stream.of(kindMessages.get(request.site(), kind(context), "trash.discard.seen", impact.published()));
    }

    private Mono<ServerResponse> discard(AdmittedRequest request, PageContext context) {
        return trash.discard(
                        request.site(),
                        context.head().page().id(),
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor())
                .flatMap(result -> switch (result) {
                    case TrashResult.Done(int pages) -> done(request, context, pages);
                    case TrashResult.Home _ -> refuse(request, context, "trash.home");
                    case TrashResult.Public _ -> refuse(request, context, "trash.public");
                    case TrashResult.Scheduled _ -> refuse(request, context, "trash.scheduled");
                    case TrashResult.Missing _ -> request.notFound();
                });
    }

    private Mono<ServerResponse> done(AdmittedRequest request, PageContext context, int pages) {
        String list = switch (context.head().page().kind()) {
            case PAGE, ARTICLES -> PageUrls.pages(request.site());
            case ARTICLE -> PageUrls.articles(request.site());
            case SECTION -> PageUrls.sections(request.site());
        };
        Flash.Button back = new Flash.Button(
                TrashUrls.one(request.site(), context.head().page().id()),
                messages.get("trash.back"),
                Map.of(TrashRestorationResource.BACK, "oui"));
        return request.seeOther(
                list,
                new Flash(
                        Flash.Kind.SUCCESS,
                        kindMessages.get(
                                kind(context),
                                "trash.discarded",
                                context.head().revision().title()),
                        messages.get(
                                pages == 1 ? "trash.discarded.one" : "trash.discarded.many",
                                pages,
                                Trash.KEPT.toDays()),
                        back));
    }
}
