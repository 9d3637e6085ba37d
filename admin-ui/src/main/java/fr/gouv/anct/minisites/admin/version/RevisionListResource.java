package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.version.Version;
import fr.gouv.anct.minisites.content.version.Versions;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the revisions of a page, with author, time, reason, and the published one. */
@Component
class RevisionListResource implements Resource {

    private static final int SIZE = 20;

    private final PageFrames frames;
    private final Versions versions;
    private final RevisionTable table;
    private final Screens screens;
    private final Texts texts;

    RevisionListResource(PageFrames frames, Versions versions, RevisionTable table, Screens screens, Texts texts) {
        this.frames = frames;
        this.versions = versions;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(VersionAddress.VERSIONS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return frames.of(call)
                .flatMap(frame -> versions.of(frame.head().page().id(), call.page(), SIZE)
                        .flatMap(listing -> screens.show(call, frame.heading(), screen(call, frame, listing))));
    }

    private VersionListScreen screen(Call call, PageContext frame, Listing<Version> listing) {
        UUID page = frame.head().page().id();
        String address = VersionAddress.versions(call.site(), page);
        return new VersionListScreen(
                frame.header(),
                texts.say("version.lead"),
                table.of(call, page, listing.items()),
                new ListAddress(address, Map.of(), "", false).pagination(listing),
                listing.items().size() < 2 ? List.of() : choice(listing.items()),
                address + "/comparaison");
    }

    /** Fields for two revisions of the current list page; by default the published or previous one, and the newest. */
    private List<FieldView> choice(List<Version> items) {
        List<Option> options = items.stream()
                .map(item -> new Option(
                        String.valueOf(item.number()), texts.say("version.name", String.valueOf(item.number()))))
                .toList();
        Version newest = items.getFirst();
        Version before = items.stream()
                .filter(item -> item.online() && !item.newest())
                .findFirst()
                .orElse(items.get(1));
        return List.of(
                select(RevisionDiffResource.BEFORE, before, options),
                select(RevisionDiffResource.AFTER, newest, options));
    }

    private FieldView select(String name, Version chosen, List<Option> options) {
        return FieldView.of(FieldView.Kind.SELECT, name, texts.say("version." + name), String.valueOf(chosen.number()))
                .withOptions(options);
    }
}
