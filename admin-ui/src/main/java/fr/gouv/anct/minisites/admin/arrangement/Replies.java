package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.preview.grant.PreviewGrant;
import fr.gouv.anct.minisites.delivery.Preview;
import fr.gouv.anct.minisites.delivery.PreviewUrls;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Difference;
import fr.gouv.anct.minisites.site.Part;
import fr.gouv.anct.minisites.site.Trial;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What is said after a change, whatever was changed. */
@Component
public class Replies {

    /** The field that holds the version that a form was made for. */
    public static final String VERSION = "version";

    static final String FORMER = "avant";
    /** The key of the words for what visitors see at once. */
    public static final String VISIBLE = "arrangement.done.text";

    private static final Duration PREVIEW = Duration.ofHours(1);
    private static final int TOLD = 5;

    private final Arrangements arrangements;
    private final PreviewUrls previews;
    private final SettingChangeLabels changes;
    private final Texts texts;

    Replies(Arrangements arrangements, PreviewUrls previews, SettingChangeLabels changes, Texts texts) {
        this.arrangements = arrangements;
        this.previews = previews;
        this.changes = changes;
        this.texts = texts;
    }

    /** Where a screen stands. */
    public Heading heading(Place<?> place, Tenant site) {
        return Heading.of(texts.say(place.key())).below(site.name(), "/sites/" + site.slug());
    }

    /** Goes on to a page, and says there what was done, with a button that takes it back. */
    public Mono<ServerResponse> done(Call call, Place<?> place, Arranged.Done<?> done, String title, String path) {
        return done(call, place, done, title, texts.say(call.site(), VISIBLE), path);
    }

    /** The same with other words on what visitors see of it. */
    public Mono<ServerResponse> done(
            Call call, Place<?> place, Arranged.Done<?> done, String title, String text, String path) {
        Flash.Act back = back(call, place, done.version(), done.former(), "arrangement.take-back");
        return call.seeOther(path, new Flash(Flash.Kind.SUCCESS, title, text, back));
    }

    private Flash.Act back(Call call, Place<?> place, String version, String former, String label) {
        return new Flash.Act(
                place.in(call.site()) + Place.BACK, texts.say(label), Map.of(VERSION, version, FORMER, former));
    }

    /**
     * The button that takes the last change back, for its author, whenever they are on the screen.
     *
     * @param now version of what stands there
     * @return empty when something followed, or it was long ago
     */
    public Mono<Flash.Act> undo(Call call, Place<?> place, String now) {
        return editable(call, place)
                ? arrangements
                        .undoable(call.site(), place.part(), now, call.who())
                        .map(former -> back(call, place, now, former, "arrangement.take-last-back"))
                : Mono.empty();
    }

    /** Goes back to the screen with nothing done. */
    public Mono<ServerResponse> unchanged(Call call, Place<?> place) {
        return call.seeOther(place.in(call.site()), new Flash(Flash.Kind.INFO, texts.say("arrangement.unchanged"), ""));
    }

    /** Goes back to the screen with a warning that nothing was done. */
    public Mono<ServerResponse> refused(Call call, Place<?> place, String key, Object... arguments) {
        return call.seeOther(
                place.in(call.site()),
                new Flash(Flash.Kind.WARNING, texts.say("arrangement.not-done"), texts.say(key, arguments)));
    }

    /** The same, because somebody else changed it meanwhile. */
    public Mono<ServerResponse> overtaken(Call call, Place<?> place, Arranged.Overtaken<?> overtaken) {
        List<String> lines = lines(overtaken.differences());
        String text = lines.isEmpty()
                ? texts.say("arrangement.overtaken.text")
                : texts.say("arrangement.overtaken.differences", String.join(" ; ", lines));
        return call.seeOther(
                place.in(call.site()), new Flash(Flash.Kind.WARNING, texts.say("arrangement.overtaken"), text));
    }

    /** What differs, one a line. */
    public List<String> lines(List<Difference> differences) {
        List<String> lines = differences.stream()
                .limit(TOLD)
                .map(difference -> texts.say(
                        "journal.field",
                        texts.say("detail." + difference.what()),
                        changes.of(difference.what(), difference.text())))
                .toList();
        return lines;
    }

    /** For a site that is not made yet. */
    public Mono<ServerResponse> unmade(Call call) {
        return call.seeOther(
                "/sites/" + call.site().slug(), new Flash(Flash.Kind.INFO, texts.say("arrangement.unmade"), ""));
    }

    /** Whether it can be changed now, by who may. */
    public boolean editable(Call call, Place<?> place) {
        return call.mayChange(place.action());
    }

    /** As {@link #preview}, with a part of the settings that is only tried; empty when it is too long for an address. */
    public <T> Optional<String> trial(Call call, Part<T> part, T value, String path) {
        return Trial.write(part, value).map(tried -> preview(call, new Preview.Tried(tried), path));
    }

    /** The address of a page of the site on the preview host, for who is signed in. */
    public String preview(Call call, String path) {
        return preview(call, new Preview.Published(), path);
    }

    private String preview(Call call, Preview.Content content, String path) {
        PreviewGrant grant = new PreviewGrant.OfAccount(call.who().id());
        return previews.url(new Preview(call.site().id(), grant, content), PREVIEW, path);
    }
}
