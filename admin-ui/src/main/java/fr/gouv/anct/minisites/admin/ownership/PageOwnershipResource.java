package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.ownership.OwnershipAssignmentResult;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import fr.gouv.anct.minisites.portal.catalogue.OwnServices;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the owner of a page, its review date, whether the portal finds it, and the date of an article. */
@Component
class PageOwnershipResource implements BackOfficeResource {

    private static final Form<PageOwnership> FORM = Form.of(PageOwnership.class, "ownership")
            // An article always has a date.
            .showing("date", FieldView::mandatory);

    private final PageContexts contexts;
    private final PageOwnershipAssignment assignment;
    private final Memberships memberships;
    private final SiteDirectory directory;
    private final OwnServices services;

    PageOwnershipResource(
            PageContexts contexts,
            PageOwnershipAssignment assignment,
            Memberships memberships,
            SiteDirectory directory,
            OwnServices services) {
        this.contexts = contexts;
        this.assignment = assignment;
        this.memberships = memberships;
        this.directory = directory;
        this.services = services;
    }

    @Bean
    static PageTab ownershipOfAPage() {
        return new PageTab(600, "ownership.tab", Paths.OWNERSHIP, Action.CONTENT_WRITE);
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(Paths.OWNERSHIP, write, this::open), Route.post(Paths.OWNERSHIP, write, this::keep));
    }

    /**
     * Form for the owner and the review date of a page.
     *
     * @param listed whether the page is in a list, so that it also has a date
     * @param catalogue what central communications decided about a service; null for other pages, and on the portal
     */
    record OwnershipScreen(
            Tenant site,
            PageHeader header,
            boolean listed,
            @Nullable String catalogue,
            FormView form) implements Screen {

        @Override
        public String template() {
            return "ownership/page";
        }
    }

    /** A page with the form of its kind. */
    private record Stored(
            PageContext context,
            Form<PageOwnership> form,
            @Nullable String catalogue) {

        PageOwnership ownership() {
            return PageOwnership.of(context.head());
        }

        UUID page() {
            return context.head().page().id();
        }

        PageKind kind() {
            return context.head().page().kind();
        }
    }

    private Mono<Stored> stored(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> Mono.zip(
                        memberships.members().collectList(),
                        catalogue(request, context.head().page()),
                        (members, catalogue) -> new Stored(
                                context,
                                form(request, context.head().page().kind()).choosing("owner", owners(request, members)),
                                catalogue.orElse(null))));
    }

    private Mono<Optional<String>> catalogue(AdmittedRequest request, Page page) {
        return page.kind() != PageKind.SERVICE
                        || directory.isPortal(request.site().id())
                ? Mono.just(Optional.empty())
                : services.find(page.id())
                        .map(decided -> decided.accepted()
                                ? request.message("ownership.catalogue.accepted")
                                : request.message("ownership.catalogue.refused", decided.reason()))
                        .defaultIfEmpty(request.message("ownership.catalogue.proposed"))
                        .map(Optional::of);
    }

    /**
     * Without the date of what has none; without sharing on the portal itself, and of a section: the page that shows it is
     * shared.
     */
    private Form<PageOwnership> form(AdmittedRequest request, PageKind kind) {
        Form<PageOwnership> form = kind.isListed() ? FORM : FORM.without("date");
        return kind == PageKind.SECTION || directory.isPortal(request.site().id()) ? form.without("unshared") : form;
    }

    private static List<Option> owners(AdmittedRequest request, List<Member> members) {
        return Stream.concat(
                        Stream.of(new Option("", request.message("ownership.nobody"))),
                        members.stream()
                                .map(Member::account)
                                .map(account -> new Option(account.id().toString(), account.name())))
                .toList();
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored(request)
                .flatMap(stored ->
                        show(HttpStatus.OK, request, stored, stored.form().opened(request, stored.ownership())));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Stored stored, FormState<PageOwnership> form) {
        PageContext context = stored.context();
        return request.show(
                status,
                context.heading(),
                new OwnershipScreen(
                        request.site(), context.header(), stored.kind().isListed(), stored.catalogue(), form.view()));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return stored(request).flatMap(stored -> keep(request, stored));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, Stored stored) {
        FormState<PageOwnership> form = stored.form().sent(request, stored.ownership());
        if (form.conflicting()) {
            return show(HttpStatus.CONFLICT, request, stored, form);
        }
        FormState<PageOwnership> checked = form.checked().with(form.value().problems(stored.kind()));
        return checked.valid()
                ? assignment
                        .assign(
                                request.site(),
                                stored.page(),
                                stored.ownership(),
                                checked.value(),
                                request.may(Action.CONTENT_PUBLISH),
                                request.actor())
                        .switchIfEmpty(Mono.defer(request::notFound))
                        .flatMap(result -> respond(request, stored, checked, result))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, stored, checked);
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, Stored stored, FormState<PageOwnership> form, OwnershipAssignmentResult result) {
        String address = Paths.OWNERSHIP.link(request.site(), stored.page());
        return switch (result) {
            case DONE -> request.seeOther(address, request.success("ownership.saved"));
            case UNCHANGED -> request.seeOther(address, request.flash(Flash.Kind.INFO, "ownership.unchanged"));
            // Another write came between read and write: the form is merged once more.
            case OVERTAKEN -> keep(request);
            case NO_MEMBER -> request.notFound(refuse(request, stored, form, Problem.of("owner", "no-member")));
            case PUBLIC -> refuse(request, stored, form, stored.ownership().published(form.value(), request.site()));
        };
    }

    private static Mono<ServerResponse> refuse(
            AdmittedRequest request, Stored stored, FormState<PageOwnership> form, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, stored, form.with(problem));
    }
}
