package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.version.BlockChange;
import fr.gouv.anct.minisites.content.version.Comparison;
import fr.gouv.anct.minisites.content.version.FieldChange;
import fr.gouv.anct.minisites.content.version.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What differs between two versions, in structure and in words. */
@Component
class ComparisonResource implements Resource {

    static final String BEFORE = "avant";
    static final String AFTER = "apres";

    private final Versions versions;
    private final Screens screens;
    private final Texts texts;

    ComparisonResource(Versions versions, Screens screens, Texts texts) {
        this.versions = versions;
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
                        .flatMap(_ -> compare(call, page)));
    }

    private Mono<ServerResponse> compare(Call call, UUID page) {
        Optional<Integer> before = call.query(BEFORE).flatMap(VersionAddress::number);
        Optional<Integer> after = call.query(AFTER).flatMap(VersionAddress::number);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return choose(call, page);
        }
        return versions.between(page, before.get(), after.get())
                .flatMap(found -> show(call, page, before.get(), after.get(), found))
                .switchIfEmpty(Mono.defer(() -> choose(call, page)));
    }

    private Mono<ServerResponse> choose(Call call, UUID page) {
        Flash flash = new Flash(Flash.Kind.WARNING, texts.say("version.choose"), texts.say("version.choose.text"));
        return call.seeOther(VersionAddress.versions(call.site(), page), flash);
    }

    private Mono<ServerResponse> show(Call call, UUID page, int before, int after, Comparison found) {
        String title = texts.say("version.comparison.title", String.valueOf(before), String.valueOf(after));
        String address = VersionAddress.versions(call.site(), page);
        boolean restores = call.may(Action.CONTENT_WRITE) && !call.site().readOnly();
        int older = Math.min(before, after);
        ComparisonScreen screen = new ComparisonScreen(
                texts.say("version.comparison.lead", String.valueOf(before), String.valueOf(after)),
                found.none() ? texts.say("version.comparison.none") : null,
                fields(found.fields()),
                blocks(found.blocks()),
                restores ? address + "/" + older + "/reprise" : null,
                texts.say("version.restore", String.valueOf(older)),
                address);
        return screens.show(call, VersionAddress.below(call, page, texts.say("version.title"), title), screen);
    }

    private List<ComparisonScreen.Change> fields(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> new ComparisonScreen.Change(
                        "field-" + change.field().code(),
                        texts.say("version.field." + change.field().code()),
                        new BadgeView(texts.say("version.change.changed"), Tone.INFO),
                        change.words().spans(),
                        false))
                .toList();
    }

    private List<ComparisonScreen.Change> blocks(List<BlockChange> changes) {
        List<ComparisonScreen.Change> shown = new ArrayList<>();
        for (BlockChange change : changes) {
            shown.add(new ComparisonScreen.Change(
                    "block-" + (shown.size() + 1),
                    type(change.type()),
                    badge(change.kind()),
                    change.words().spans(),
                    change.kind() == BlockChange.Kind.SAME));
        }
        return List.copyOf(shown);
    }

    private String type(String type) {
        String key = "block." + type;
        return texts.has(key) ? texts.say(key) : texts.say("version.block");
    }

    private @Nullable BadgeView badge(BlockChange.Kind kind) {
        Tone tone = switch (kind) {
            case SAME -> Tone.NEUTRAL;
            case ADDED -> Tone.SUCCESS;
            case REMOVED -> Tone.ERROR;
            case MOVED, CHANGED, SET -> Tone.INFO;
        };
        return kind == BlockChange.Kind.SAME ? null : new BadgeView(texts.say("version.change." + kind.code()), tone);
    }
}
