package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.Accent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of a request, for the requester: the list, the form with its steps, the request in its states. */
public final class SampleRequests {

    private SampleRequests() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "demandes",
                list(text, 3),
                "demandes-vide",
                list(text, 0),
                "demande-etape",
                step(text, List.of(line("nom", text)), "/demande/1/recapitulatif", true),
                "demande-etape-fausse",
                step(text, List.of(line("nom", text).withError(text, List.of())), null, true),
                "demande-etape-suivante",
                step(text, List.of(line("nom", text)), null, false),
                "demande-recapitulatif",
                new RequestSummaryScreen(
                        text,
                        ErrorSummary.of(List.of()),
                        SampleComponents.summary(text),
                        "/demande/1/envoi",
                        link(text, "/demande/1/suppression")),
                "demande-a-completer",
                page(text, RequestState.CHANGES, List.of(link(text, "/demande/1/etapes/besoin")), null),
                "demande-envoyee",
                page(text, RequestState.SUBMITTED, List.of(), null),
                "demande-refusee",
                page(text, RequestState.REFUSED, List.of(), null),
                "demande-acceptee",
                page(
                        text,
                        RequestState.APPROVED,
                        List.of(link(text, "/sites/x")),
                        SampleComponents.progress(text, "/demande/1/creation")));
    }

    /** Parts of screens, which htmx inserts. */
    public static Map<String, Screen> fragments(String text) {
        return Map.of(
                "demande-adresse",
                new AddressCheckScreen(
                        FieldView.of(FieldView.Kind.SLUG, "slug", text, text).withError(text, List.of("libre-1"))),
                "demande-apparence",
                new SiteThumbnailScreen(text, text, Accent.BLUE_CUMULUS),
                "demande-creation",
                new CreationProgressScreen(SampleComponents.progress(text, "/demande/1/creation")));
    }

    private static RequestListScreen list(String text, int rows) {
        return new RequestListScreen(
                SampleComponents.table(text, rows),
                SampleComponents.pages(3),
                SampleComponents.empty(text),
                "/demande",
                "/demande/guide");
    }

    private static RequestStepScreen step(
            String text, List<FieldView> fields, @Nullable String cancelHref, boolean toSummary) {
        FieldView accent = FieldView.of(FieldView.Kind.SWATCHES, "accent", text, "none")
                .withOptions(List.of(new Option("none", text), new Option("green-menthe", text)));
        return new RequestStepScreen(
                new FormStepper(5, 6, text, text),
                text,
                text,
                "/demande/1/etapes/apparence",
                ErrorSummary.of(fields),
                List.of(new FieldGroup(null, fields), new FieldGroup(text, List.of(accent, line("accroche", text)))),
                new SiteThumbnailScreen(text, "", null),
                toSummary,
                cancelHref,
                cancelHref != null,
                true);
    }

    private static FieldView line(String name, String text) {
        return FieldView.of(FieldView.Kind.LINE, name, text, text);
    }

    private static RequestPageScreen page(
            String text, RequestState state, List<PageLink> links, @Nullable Progress progress) {
        return new RequestPageScreen(
                new BadgeView(text, BadgeView.Tone.INFO),
                text,
                links,
                state.ended() ? "/demande/1/recommencement" : null,
                state.ended() ? "/demande" : null,
                state.withdrawable() ? List.of(link(text, "/demande/1/retrait")) : List.of(),
                progress,
                SampleComponents.timeline(text),
                SampleComponents.summary(text));
    }

    private static PageLink link(String text, String href) {
        return new PageLink(text, href, false, false);
    }
}
