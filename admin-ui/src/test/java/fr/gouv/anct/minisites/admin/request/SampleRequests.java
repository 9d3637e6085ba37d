package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.company.SampleCompanies;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of a request, for the requester: the list, the form with its steps, the request in its states. */
public final class SampleRequests {

    private SampleRequests() {}

    public static Map<String, Screen> screens(String text) {
        return Map.ofEntries(
                Map.entry("demandes", list(text, 3)),
                Map.entry("demandes-vide", list(text, 0)),
                Map.entry("demande-etape", step(text, text, RequestStep.APPEARANCE, "/demande/1/recapitulatif", true)),
                Map.entry("demande-etape-fausse", step(text, text, RequestStep.PEOPLE, null, true)),
                Map.entry("demande-etape-suivante", step(text, text, RequestStep.NEED, null, false)),
                Map.entry("demande-etape-sans-titre", step(text, "", RequestStep.APPEARANCE, null, false)),
                Map.entry("demande-recapitulatif", summary(text, RequestState.DRAFT)),
                Map.entry("demande-recapitulatif-a-completer", summary(text, RequestState.CHANGES)),
                Map.entry("demande-brouillon", page(text, request(text, RequestState.DRAFT, false))),
                Map.entry("demande-a-completer", page(text, request(text, RequestState.CHANGES, false))),
                Map.entry("demande-a-corriger", page(text, request(text, RequestState.CHANGES, true))),
                Map.entry("demande-envoyee", page(text, request(text, RequestState.SUBMITTED, false))),
                Map.entry("demande-refusee", page(text, request(text, RequestState.REFUSED, false))),
                Map.entry("demande-acceptee", page(text, request(text, RequestState.APPROVED, false))));
    }

    /** A request in some state. */
    public static SiteRequest request(String text, RequestState state, boolean recalled) {
        return new SiteRequest(
                UUID.randomUUID(),
                new Account(UUID.randomUUID(), "agente@exemple.fr", "Agente", text, null),
                state,
                3,
                new RequestAnswers(Map.of(RequestField.PROGRAMME_NAME, text)),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                state == RequestState.DRAFT ? null : Instant.EPOCH,
                false,
                recalled);
    }

    /** The site of an approved request. */
    public static Tenant site(String text) {
        return new Tenant(
                UUID.randomUUID(),
                "essai",
                text,
                TenantState.PREPARATION,
                false,
                1,
                null,
                new Address(new Host("essai.example"), ""),
                List.of());
    }

    /** Parts of screens, which htmx inserts. */
    public static Map<String, Screen> fragments(String text) {
        return Map.of(
                "demande-adresse",
                new RequestFeedbackResource.AddressScreen(
                        FieldView.of(FieldView.Kind.SLUG, "slug", text, text).withError(text, List.of("libre-1"))),
                "demande-apparence",
                new SiteThumbnailScreen(text, text, Accent.BLUE_CUMULUS),
                "demande-creation",
                new CreationProgress.Fragment(SampleComponents.progress(text, "/demande/1/creation")));
    }

    private static Screen list(String text, int rows) {
        return new RequestListResource.ListScreen(SampleComponents.table(text, rows), SampleComponents.pages(3));
    }

    private static Screen step(
            String text, String programme, RequestStep step, @Nullable String cancelHref, boolean toSummary) {
        FieldView accent = FieldView.of(FieldView.Kind.SWATCHES, "accent", text, "none")
                .withOptions(List.of(new Option("none", text), new Option("green-menthe", text)));
        FieldView name = line("nom", text);
        FieldView checked = toSummary && cancelHref == null ? name.withError(text, List.of()) : name;
        return new RequestStepScreen(
                request(programme, RequestState.CHANGES, false),
                step,
                new FormStepper(5, 6, text, text),
                text,
                text,
                ErrorSummary.of(List.of(checked)),
                new TreeMap<>(Map.of(
                        "",
                        List.of(checked, line("entity-siret", text)),
                        text,
                        List.of(accent, line("accroche", text)))),
                toSummary,
                cancelHref,
                toSummary ? SampleCompanies.proposed(text) : null,
                cancelHref != null);
    }

    private static Screen summary(String text, RequestState state) {
        return new RequestSubmissionResource.SummaryScreen(
                request(text, state, false), text, ErrorSummary.of(List.of()), SampleComponents.summary(text));
    }

    private static FieldView line(String name, String text) {
        return FieldView.of(FieldView.Kind.LINE, name, text, text);
    }

    private static Screen page(String text, SiteRequest request) {
        boolean approved = request.state() == RequestState.APPROVED;
        return new RequestResource.PageScreen(
                request,
                new BadgeView(text, BadgeView.Tone.INFO),
                text,
                approved ? site(text) : null,
                request.state().editable() ? "/demande/1/etapes/besoin" : null,
                approved ? SampleComponents.progress(text, "/demande/1/creation") : null,
                SampleComponents.timeline(text),
                SampleComponents.summary(text));
    }
}
