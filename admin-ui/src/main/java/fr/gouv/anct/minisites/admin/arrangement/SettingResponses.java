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

/** Builds the responses after a change of any site setting. */
@Component
public class SettingResponses {

    /** Name of the field with the version that a form is based on. */
    public static final String VERSION = "version";

    static final String FORMER = "avant";
    /** Message key for changes that visitors see at once. */
    public static final String VISIBLE = "arrangement.done.text";

    private static final Duration PREVIEW = Duration.ofHours(1);
    private static final int TOLD = 5;

    private final Arrangements arrangements;
    private final PreviewUrls previews;
    private final SettingChangeLabels changes;
    private final Texts texts;

    SettingResponses(Arrangements arrangements, PreviewUrls previews, SettingChangeLabels changes, Texts texts) {
        this.arrangements = arrangements;
        this.previews = previews;
        this.changes = changes;
        this.texts = texts;
    }

    /** Returns the heading of a setting's screen. */
    public Heading heading(Place<?> place, Tenant site) {
        return Heading.of(texts.say(place.key())).below(site.name(), "/sites/" + site.slug());
    }

    /** Redirects to a page with a success message and an undo button. */
    public Mono<ServerResponse> done(Call call, Place<?> place, Arranged.Done<?> done, String title, String path) {
        return done(call, place, done, title, texts.say(call.site(), VISIBLE), path);
    }

    /** Redirects to a page with a success message of another text and an undo button. */
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
     * Returns the undo button for the last change, shown to its author at every visit to the screen.
     *
     * @param now version of the stored setting
     * @return empty when another change followed, or it was long ago
     */
    public Mono<Flash.Act> undo(Call call, Place<?> place, String now) {
        return editable(call, place)
                ? arrangements
                        .undoable(call.site(), place.part(), now, call.who())
                        .map(former -> back(call, place, now, former, "arrangement.take-last-back"))
                : Mono.empty();
    }

    /** Redirects to the screen with the message that nothing changed. */
    public Mono<ServerResponse> unchanged(Call call, Place<?> place) {
        return call.seeOther(place.in(call.site()), new Flash(Flash.Kind.INFO, texts.say("arrangement.unchanged"), ""));
    }

    /** Redirects to the screen with a warning that the change was not applied. */
    public Mono<ServerResponse> refused(Call call, Place<?> place, String key, Object... arguments) {
        return call.seeOther(
                place.in(call.site()),
                new Flash(Flash.Kind.WARNING, texts.say("arrangement.not-done"), texts.say(key, arguments)));
    }

    /** Redirects to the screen with a warning that another user changed the setting meanwhile. */
    public Mono<ServerResponse> overtaken(Call call, Place<?> place, Arranged.Overtaken<?> overtaken) {
        List<String> lines = lines(overtaken.differences());
        String text = lines.isEmpty()
                ? texts.say("arrangement.overtaken.text")
                : texts.say("arrangement.overtaken.differences", String.join(" ; ", lines));
        return call.seeOther(
                place.in(call.site()), new Flash(Flash.Kind.WARNING, texts.say("arrangement.overtaken"), text));
    }

    /** Lists differences, one per line. */
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

    /** Redirects to a site that has not been created yet. */
    public Mono<ServerResponse> unmade(Call call) {
        return call.seeOther(
                "/sites/" + call.site().slug(), new Flash(Flash.Kind.INFO, texts.say("arrangement.unmade"), ""));
    }

    /** Whether the setting can be changed now by the current user. */
    public boolean editable(Call call, Place<?> place) {
        return call.mayChange(place.action());
    }

    /** Returns the URL as {@link #preview}, with an unsaved value of a setting; empty when it is too long for a URL. */
    public <T> Optional<String> trial(Call call, Part<T> part, T value, String path) {
        return Trial.write(part, value).map(tried -> preview(call, new Preview.Tried(tried), path));
    }

    /** Returns the URL of a site's page on the preview host, for the signed-in user. */
    public String preview(Call call, String path) {
        return preview(call, new Preview.Published(), path);
    }

    private String preview(Call call, Preview.Content content, String path) {
        PreviewGrant grant = new PreviewGrant.OfAccount(call.who().id());
        return previews.url(new Preview(call.site().id(), grant, content), PREVIEW, path);
    }
}
