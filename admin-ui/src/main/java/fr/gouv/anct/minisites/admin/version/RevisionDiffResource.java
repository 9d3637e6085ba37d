package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.difference.Changes;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.Versions;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the differences between two revisions, in structure and text. */
@Component
class RevisionDiffResource implements Resource {

    static final String BEFORE = "avant";
    static final String AFTER = "apres";

    private final Versions versions;
    private final Changes changes;
    private final Screens screens;
    private final Texts texts;

    RevisionDiffResource(Versions versions, Changes changes, Screens screens, Texts texts) {
        this.versions = versions;
        this.changes = changes;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(VersionAddress.VERSIONS + "/comparaison", new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return call.id("page")
                .flatMap(page -> versions.of(page, 1, 1)
                        .filter(listing -> listing.total() > 0)
                        .switchIfEmpty(call.missing())
                        .flatMap(listing ->
                                compare(call, page, listing.items().getFirst().number())));
    }

    private Mono<ServerResponse> compare(Call call, UUID page, int newest) {
        Optional<Integer> before = call.query(BEFORE).flatMap(VersionAddress::number);
        Optional<Integer> after = call.query(AFTER).flatMap(VersionAddress::number);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return choose(call, page);
        }
        return versions.between(page, before.get(), after.get())
                .flatMap(found -> show(call, page, before.get(), after.get(), newest, found))
                .switchIfEmpty(Mono.defer(() -> choose(call, page)));
    }

    private Mono<ServerResponse> choose(Call call, UUID page) {
        Flash flash = new Flash(Flash.Kind.WARNING, texts.say("version.choose"), texts.say("version.choose.text"));
        return call.seeOther(VersionAddress.versions(call.site(), page), flash);
    }

    private Mono<ServerResponse> show(Call call, UUID page, int before, int after, int newest, Comparison found) {
        String title = texts.say("version.comparison.title", String.valueOf(before), String.valueOf(after));
        String address = VersionAddress.versions(call.site(), page);
        ComparisonScreen screen = new ComparisonScreen(
                texts.say("version.comparison.lead", String.valueOf(before), String.valueOf(after)),
                found.none() ? texts.say("version.comparison.none") : null,
                changes.fields("", found.fields()),
                changes.blocks("", found.blocks()),
                Stream.of(after, before)
                        .filter(number -> number != newest && VersionAddress.restores(call))
                        .map(number -> restore(call, page, number))
                        .toList(),
                address);
        return screens.show(call, VersionAddress.below(call, page, texts.say("version.title"), title), screen);
    }

    private PageLink restore(Call call, UUID page, int number) {
        return new PageLink(
                texts.say("version.restore", String.valueOf(number)),
                VersionAddress.restoration(call.site(), page, number),
                false,
                false);
    }
}
