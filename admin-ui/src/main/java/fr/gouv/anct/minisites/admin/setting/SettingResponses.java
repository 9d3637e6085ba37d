package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.site.SettingPreview;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Builds the responses after a change of a versioned site setting: done with an undo button, unchanged, refused, or in
 * conflict.
 */
@Component
public class SettingResponses {

    /** Name of the field with the version that a form is based on. */
    public static final String VERSION = "version";

    static final String FORMER = "former";
    /** Name of the field that says that an undone change is applied again. */
    private static final String AGAIN = "again";

    private static final String YES = "true";
    /** Message key for changes that visitors see at once. */
    public static final String VISIBLE = "setting.done.text";

    private static final Duration PREVIEW = Duration.ofHours(1);
    private static final int TOLD = 5;

    private final SiteSettings settings;
    private final PreviewUrls previews;
    private final SettingChangeLabels labels;
    private final Messages messages;

    SettingResponses(SiteSettings settings, PreviewUrls previews, SettingChangeLabels labels, Messages messages) {
        this.settings = settings;
        this.previews = previews;
        this.labels = labels;
        this.messages = messages;
    }

    /** Returns the heading of a setting's screen. */
    public ScreenHeading heading(SettingDescriptor<?> descriptor, Tenant site) {
        return ScreenHeading.of(messages.get(descriptor.key())).below(site.name(), Paths.SITE.link(site));
    }

    /** Redirects to a page with a success message and an undo button. */
    public Mono<ServerResponse> done(
            AdmittedRequest request,
            SettingDescriptor<?> descriptor,
            SettingChange.Done<?> done,
            String title,
            String path) {
        return done(request, descriptor, done, title, request.messages().get(request.site(), VISIBLE), path);
    }

    /** Redirects to a page with a success message of another text and an undo button. */
    public Mono<ServerResponse> done(
            AdmittedRequest request,
            SettingDescriptor<?> descriptor,
            SettingChange.Done<?> done,
            String title,
            String text,
            String path) {
        Flash.Button back = back(request, descriptor, done.version(), done.former(), "setting.undo");
        return request.seeOther(path, new Flash(Flash.Kind.SUCCESS, title, text, back));
    }

    private Flash.Button back(
            AdmittedRequest request, SettingDescriptor<?> descriptor, String version, String former, String label) {
        return button(request, descriptor, label, Map.of(VERSION, version, FORMER, former));
    }

    private static Flash.Button button(
            AdmittedRequest request, SettingDescriptor<?> descriptor, String label, Map<String, String> fields) {
        return new Flash.Button(
                descriptor.path(request.site()) + SettingDescriptor.BACK, request.message(label), fields);
    }

    /** Redirects to the screen with the message that a change is undone, or applied again, and the opposite button. */
    Mono<ServerResponse> undone(AdmittedRequest request, SettingDescriptor<?> descriptor, SettingChange.Done<?> done) {
        boolean again = request.field(AGAIN).equals(YES);
        Flash.Button opposite = again
                ? back(request, descriptor, done.version(), done.former(), "setting.undo")
                : button(
                        request,
                        descriptor,
                        "setting.redo",
                        Map.of(VERSION, done.version(), FORMER, done.former(), AGAIN, YES));
        return request.seeOther(
                descriptor.path(request.site()),
                new Flash(
                        Flash.Kind.SUCCESS,
                        request.message(again ? "setting.redone" : "setting.undone"),
                        request.messages().get(request.site(), VISIBLE),
                        opposite));
    }

    /**
     * Returns the undo button for the last change, shown to its author at every visit to the screen.
     *
     * @param now version of the stored setting
     * @return empty when another change followed, or it was long ago
     */
    public Mono<Flash.Button> undo(AdmittedRequest request, SettingDescriptor<?> descriptor, String now) {
        return editable(request, descriptor)
                ? settings.findUndoable(request.site(), descriptor.part(), now, request.actor())
                        .map(former -> back(request, descriptor, now, former, "setting.undo-last"))
                : Mono.empty();
    }

    /** Redirects to the screen with the message that nothing changed. */
    public Mono<ServerResponse> unchanged(AdmittedRequest request, SettingDescriptor<?> descriptor) {
        return request.seeOther(descriptor.path(request.site()), request.flash(Flash.Kind.INFO, "setting.unchanged"));
    }

    /** Redirects to the screen with a warning that the change was not applied. */
    public Mono<ServerResponse> refused(
            AdmittedRequest request, SettingDescriptor<?> descriptor, String key, Object... arguments) {
        return request.seeOther(
                descriptor.path(request.site()),
                new Flash(Flash.Kind.WARNING, request.message("setting.refused"), request.message(key, arguments)));
    }

    /** Redirects to the screen with a warning that another user changed the setting meanwhile. */
    public Mono<ServerResponse> conflict(
            AdmittedRequest request, SettingDescriptor<?> descriptor, SettingChange.Conflict<?> conflict) {
        List<String> lines = lines(conflict.differences());
        String text = lines.isEmpty()
                ? request.message("setting.conflict.text")
                : request.message("setting.conflict.differences", String.join(" ; ", lines));
        return request.seeOther(
                descriptor.path(request.site()),
                new Flash(Flash.Kind.WARNING, request.message("setting.conflict"), text));
    }

    /** Lists the first differences, one per line, and the number of the others. */
    public List<String> lines(List<SettingDifference> differences) {
        Stream<String> told = differences.stream()
                .limit(TOLD)
                .map(difference -> messages.get(
                        "journal.field",
                        messages.get("detail." + difference.what()),
                        labels.of(difference.what(), difference.text())));
        int others = differences.size() - TOLD;
        return Stream.concat(told, others > 0 ? Stream.of(messages.get("setting.more", others)) : Stream.empty())
                .toList();
    }

    /** Redirects to a site that has not been created yet. */
    public Mono<ServerResponse> siteNotCreated(AdmittedRequest request) {
        return request.seeOther(
                Paths.SITE.link(request.site()), request.flash(Flash.Kind.INFO, "setting.site-not-created"));
    }

    /** Whether the setting can be changed now by the current user. */
    public boolean editable(AdmittedRequest request, SettingDescriptor<?> descriptor) {
        return request.mayChange(descriptor.action());
    }

    /** Returns the URL as {@link #preview}, with an unsaved value of a setting; empty when it is too long for a URL. */
    public <T> Optional<String> trial(AdmittedRequest request, SiteSetting<T> setting, T value, String path) {
        return SettingPreview.write(setting, value)
                .map(tried -> preview(request, new Preview.PreviewedSetting(tried), path));
    }

    /** Returns the URL of a site's page on the preview host, for the signed-in user. */
    public String preview(AdmittedRequest request, String path) {
        return preview(request, new Preview.Published(), path);
    }

    private String preview(AdmittedRequest request, Preview.Content content, String path) {
        PreviewGrant grant = new PreviewGrant.OfAccount(request.requireAccount().id());
        return previews.url(new Preview(request.site().id(), grant, content), PREVIEW, path);
    }
}
