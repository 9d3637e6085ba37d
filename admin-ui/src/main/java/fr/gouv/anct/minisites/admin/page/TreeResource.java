package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.upkeep.Upkeeps;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the pages of a site: as a tree, branch by branch, or as search results. */
@Component
class TreeResource implements Resource {

    static final String UNDER = "sous";
    private static final String HERE = "ici";
    private static final String WORDS = "mots";
    private static final String UPKEEP = "suivi";
    private static final String DUE = "a-verifier";
    private static final int SIZE = 50;

    private final PageList list;
    private final Upkeeps upkeeps;
    private final TreeViews views;
    private final Screens screens;
    private final Texts texts;

    TreeResource(PageList list, Upkeeps upkeeps, TreeViews views, Screens screens, Texts texts) {
        this.list = list;
        this.upkeeps = upkeeps;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageAddress.PAGES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        Mono<TreeScreen> screen = call.query(WORDS).isPresent()
                ? found(call)
                : call.query(UPKEEP).filter(DUE::equals).isPresent() ? due(call) : tree(call);
        return screen.flatMap(shown -> screens.show(
                call,
                Heading.of(texts.say("page.tree.title")).below(call.site().name(), PageAddress.site(call.site())),
                shown));
    }

    private Mono<TreeScreen> found(Call call) {
        String words = call.query(WORDS).orElse("");
        return list.search(words, call.page(), SIZE)
                .map(listing -> screen(
                        call,
                        words,
                        null,
                        null,
                        null,
                        views.found(call.site(), listing.items()),
                        listing,
                        Map.of(WORDS, words)));
    }

    private Mono<TreeScreen> due(Call call) {
        return upkeeps.due(call.page(), SIZE)
                .map(listing -> screen(
                        call,
                        "",
                        null,
                        null,
                        null,
                        views.due(call.site(), listing.items()),
                        listing,
                        Map.of(UPKEEP, DUE)));
    }

    private Mono<TreeScreen> tree(Call call) {
        return root(call)
                .flatMap(root -> list.under(root, call.page())
                        .map(listing -> screen(
                                call,
                                "",
                                up(call, root),
                                views.root(
                                        call.site(),
                                        root,
                                        listing.items(),
                                        first(listing),
                                        listing.total(),
                                        call.query(HERE).orElse("")),
                                moves(call, listing),
                                null,
                                listing,
                                Map.of(UNDER, call.query(UNDER).orElse("")))))
                .switchIfEmpty(Mono.fromSupplier(() ->
                        screen(call, "", null, null, null, null, new Listing<>(List.of(), 1, SIZE, 0), Map.of())));
    }

    private static int first(Listing<?> listing) {
        return (listing.page() - 1) * listing.size();
    }

    private TreeScreen.@Nullable Moves moves(Call call, Listing<?> listing) {
        return writes(call)
                ? new TreeScreen.Moves(
                        PageAddress.move(call.site()),
                        List.of(
                                new Hidden(UNDER, call.query(UNDER).orElse("")),
                                new Hidden("page", String.valueOf(listing.page()))),
                        first(listing))
                : null;
    }

    private static boolean writes(Call call) {
        return call.mayChange(Action.CONTENT_WRITE);
    }

    private Mono<PageLine> root(Call call) {
        String under = call.query(UNDER).orElse("");
        if (under.isEmpty()) {
            return list.home();
        }
        return Mono.justOrEmpty(CanonicalUuid.read(under)).flatMap(list::line).switchIfEmpty(Mono.defer(call::missing));
    }

    private @Nullable PageLink up(Call call, PageLine root) {
        UUID above = root.page().parentId();
        if (root.page().path().equals("/")) {
            return null;
        }
        String query = above == null ? "" : "?" + UNDER + "=" + above;
        return new PageLink(texts.say("page.tree.up"), PageAddress.pages(call.site()) + query, false, false);
    }

    private TreeScreen screen(
            Call call,
            String words,
            @Nullable PageLink up,
            TreeScreen.@Nullable Node root,
            TreeScreen.@Nullable Moves moves,
            @Nullable TableView found,
            Listing<?> listing,
            Map<String, String> parameters) {
        String path = PageAddress.pages(call.site());
        ListAddress address = new ListAddress(path, parameters);
        return new TreeScreen(
                new Filters(
                        address.without(UNDER),
                        List.of(upkeep(call)),
                        new Filters.Words(WORDS, texts.say("page.tree.words"), words),
                        !words.isEmpty() || !upkeep(call).value().isEmpty()),
                writes(call) ? path + "/nouvelle" : null,
                up,
                root,
                moves,
                found,
                listing.total(),
                new EmptyState(texts.say("page.tree.empty"), texts.say("page.tree.empty.text"), null),
                address.pagination(listing));
    }

    private Filters.Choice upkeep(Call call) {
        return new Filters.Choice(
                UPKEEP,
                texts.say("upkeep.filter"),
                call.query(UPKEEP).filter(DUE::equals).orElse(""),
                List.of(
                        new Option("", texts.say("upkeep.filter.all")),
                        new Option(DUE, texts.say("upkeep.filter.due"))));
    }
}
