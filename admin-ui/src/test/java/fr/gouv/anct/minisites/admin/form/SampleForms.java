package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sample form with a field of every kind. */
public final class SampleForms {

    /** A site, for the links of screens. */
    public static final Tenant SITE = new Tenant(
            UUID.randomUUID(),
            "essai",
            "Essai",
            TenantState.LIVE,
            false,
            1,
            null,
            new Address(new Host("essai.example"), ""),
            List.of());

    private SampleForms() {}

    /** Returns a form with a required field and an error that say the text. */
    public static FormView view(String text) {
        List<FieldView> fields =
                List.of(FieldView.of(Kind.LINE, "title", text, text).withError(text, List.of()));
        return new FormView("/r", ErrorSummary.of(fields), fields);
    }

    /** A form as a step of the request shows it. */
    public record FormScreen(FormStepper stepper, ErrorSummary errors, List<FieldView> fields) implements Screen {

        @Override
        public String template() {
            return "sample/form";
        }
    }

    public static Screen empty() {
        return new FormScreen(
                new FormStepper(1, 6, "Le programme", "Le besoin"),
                ErrorSummary.of(List.of()),
                Arrays.stream(Kind.values()).map(kind -> field(kind, "")).toList());
    }

    public static Screen filled() {
        List<FieldView> fields = Stream.of(
                        field(Kind.LINE, "France Services").withHint("Le nom que le public connaît."),
                        field(Kind.DATE, "2027-12-31").optional().withBase("fingerprint"),
                        field(Kind.SLUG, "france-services").withSuccess("Cette adresse est libre."),
                        field(Kind.RADIOS, "b"),
                        field(Kind.SELECT, "b"),
                        field(Kind.CHECKBOXES, "a b"),
                        field(Kind.SWATCHES, "green-menthe"))
                .toList();
        return new FormScreen(new FormStepper(6, 6, "Les responsables", null), ErrorSummary.of(fields), fields);
    }

    /** Form with an error in every field, and that text everywhere. */
    public static Screen wrong(String typed) {
        List<FieldView> fields = Arrays.stream(Kind.values())
                .map(kind -> field(kind, typed)
                        .withError(
                                "Corrigez « " + typed + " ».",
                                kind == Kind.SLUG ? List.of("libre-1", typed) : List.of())
                        .withHint(typed))
                .toList();
        return new FormScreen(new FormStepper(2, 6, typed, typed), ErrorSummary.of(fields), fields);
    }

    private static FieldView field(Kind kind, String value) {
        String name = "champ-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        FieldView field = FieldView.of(kind, name, "Champ " + kind, value).atMost(300);
        return switch (kind) {
            case LINE -> field.withAutocomplete("name");
            case TEXT, URL, DATE -> field;
            case EMAIL -> field.withAutocomplete("email");
            case SLUG ->
                field.withHtmx(Map.of(
                        "hx-get",
                        "/demande/1/adresse",
                        "hx-trigger",
                        "input changed delay:300ms",
                        "hx-target",
                        "#" + name + "-messages"));
            case RADIOS, SELECT, CHECKBOXES ->
                field.withOptions(List.of(
                        new Option("a", "Un chemin du portail", "Par exemple /mon-espace"),
                        new Option("b", "Un nom à elle")));
            case SWATCHES ->
                field.withOptions(Arrays.stream(Accent.values())
                        .map(accent ->
                                new Option(accent.dsfrName(), accent.dsfrName().replace('-', ' ')))
                        .toList());
        };
    }
}
