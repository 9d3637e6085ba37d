package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.SeenVersion;
import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.publication.PendingScheduleLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.editing.Presences;
import fr.gouv.anct.minisites.content.editing.Presences.ActiveEditor;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import fr.gouv.anct.minisites.content.trash.TrashResult;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves a page to the trash after a confirmation that lists its descendants and the links to it. */
@Component
class PageTrashResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final TrashImpacts trashImpacts;
    private final Trash trash;
    private final Presences presences;
    private final PendingScheduleLabels labels;
    private final PageKindMessages kinds;
    private final InboundLinkLabels linkLabels;

    PageTrashResource(
            PageContexts contexts,
            TrashImpacts trashImpacts,
            Trash trash,
            Presences presences,
            PendingScheduleLabels labels,
            PageKindMessages kinds,
            InboundLinkLabels linkLabels) {
        this.contexts = contexts;
        this.trashImpacts = trashImpacts;
        this.trash = trash;
        this.presences = presences;
        this.labels = labels;
        this.kinds = kinds;
        this.linkLabels = linkLabels;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(
                Paths.DISCARD, new Guard.OfSite(Action.CONTENT_WRITE), contexts::of, this::ask, this::discard);
    }

    private Mono<Step> ask(AdmittedRequest request, PageContext context) {
        return trashImpacts
                .of(List.of(context.head().page().id()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(impact -> ask(request, context, impact));
    }

    private Mono<Step> ask(AdmittedRequest request, PageContext context, TrashImpact impact) {
        if (context.head().page().path().equals("/")) {
            return Mono.just(refuse(request, context, "trash.home"));
        }
        if (!request.may(Action.CONTENT_PUBLISH) && impact.published() + impact.scheduled() > 0) {
            return Mono.just(refuse(request, context, impact.published() > 0 ? "trash.public" : "trash.scheduled"));
        }
        UUID page = context.head().page().id();
        return Mono.zip(
                labels.suspended(page),
                presences.under(List.of(page), request.requireAccount().id()),
                (scheduled, writers) -> question(request, context, impact, scheduled, writers));
    }

    private Step refuse(AdmittedRequest request, PageContext context, String key) {
        return new Confirmation.Redirection(
                back(request, context),
                request.flash(Flash.Kind.WARNING, kinds.key(kind(context), "trash.not-discarded"))
                        .withText(kinds.get(request.site(), kind(context), key)));
    }

    private static PageKind kind(PageContext context) {
        return context.head().page().kind();
    }

    private static String back(AdmittedRequest request, PageContext context) {
        return (kind(context) == PageKind.SECTION ? Paths.USAGES : Paths.POSITION)
                .link(request.site(), context.head().page().id());
    }

    private Step question(
            AdmittedRequest request,
            PageContext context,
            TrashImpact impact,
            List<String> scheduled,
            List<ActiveEditor> writers) {
        String title = context.head().revision().title();
        return kinds.question(request, kind(context), "trash.discard", back(request, context), title)
                .below(
                        title,
                        Paths.PAGE.link(request.site(), context.head().page().id()))
                .consequences(Stream.of(
                                writers.stream().map(writer -> writing(context, writer)),
                                under(request, impact),
                                publicConsequence(request, context, impact),
                                linkLabels.labels(impact.ties()).stream(),
                                scheduled.stream(),
                                Stream.of(request.message("trash.discard.back", Trash.KEPT.toDays())))
                        .flatMap(lines -> lines)
                        .toList())
                .hidden(SeenVersion.field(version(context)));
    }

    private String writing(PageContext context, ActiveEditor writer) {
        return kinds.get(
                kind(context),
                "trash.discard.writing",
                writer.presence().name(),
                writer.title(),
                DateTimes.time(writer.presence().since()));
    }

    private static Stream<String> under(AdmittedRequest request, TrashImpact impact) {
        Stream<String> named = impact.pages().stream()
                .skip(1)
                .map(line -> request.message("trash.discard.page", line.title(), line.path()));
        long more = impact.total() - impact.pages().size();
        return more > 0 ? Stream.concat(named, Stream.of(request.message("trash.discard.more", more))) : named;
    }

    private Stream<String> publicConsequence(AdmittedRequest request, PageContext context, TrashImpact impact) {
        return impact.published() == 0
                ? Stream.empty()
                : Stream.of(kinds.get(request.site(), kind(context), "trash.discard.seen", impact.published()));
    }

    /** Returns a text that differs once the page has another draft, or another published version. */
    private static String version(PageContext context) {
        return context.head().number() + " " + context.head().publishedRevision();
    }

    private Mono<Step> discard(AdmittedRequest request, PageContext context) {
        if (SeenVersion.isOvertaken(request, version(context))) {
            return Mono.just(new Confirmation.Redirection(
                    Paths.DISCARD.link(request.site(), context.head().page().id()), SeenVersion.warning(request)));
        }
        return trash.discard(
                        request.site(),
                        context.head().page().id(),
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor())
                .flatMap(result -> switch (result) {
                    case TrashResult.Done(int pages) -> Mono.just(done(request, context, pages));
                    case TrashResult.Home _ -> Mono.just(refuse(request, context, "trash.home"));
                    case TrashResult.Public _ -> Mono.just(refuse(request, context, "trash.public"));
                    case TrashResult.Scheduled _ -> Mono.just(refuse(request, context, "trash.scheduled"));
                    case TrashResult.Missing _ -> request.notFound();
                });
    }

    private Step done(AdmittedRequest request, PageContext context, int pages) {
        Path.One<Tenant> list = switch (kind(context)) {
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS -> Paths.PAGES;
            case ARTICLE -> Paths.ARTICLES;
            case DOCUMENT -> Paths.DOCUMENTS;
            case SERVICE -> Paths.SERVICES;
            case CALL -> Paths.CALLS;
            case SECTION -> Paths.SECTIONS;
        };
        Flash.Button undo = new Flash.Button(
                Paths.TRASHED_PAGE.link(request.site(), context.head().page().id()),
                request.message("trash.back"),
                Map.of(TrashRestorationResource.BACK, "on"));
        return new Confirmation.Redirection(
                list.link(request.site()),
                new Flash(
                        Flash.Kind.SUCCESS,
                        kinds.get(
                                kind(context),
                                "trash.discarded",
                                context.head().revision().title()),
                        request.message(
                                pages == 1 ? "trash.discarded.one" : "trash.discarded.many",
                                pages,
                                Trash.KEPT.toDays()),
                        undo));
    }
}
