package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sample screens of a page's ownership, editable and read-only, and the message keys they compose. */
public final class SamplePageOwnership {

    private SamplePageOwnership() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "suivi",
                form(text, SamplePages.SITE, false),
                "suivi-article",
                form(text, SamplePages.SITE, true),
                "suivi-lecture",
                form(text, SamplePages.LOCKED, false));
    }

    private static Screen form(String text, Tenant site, boolean article) {
        FieldView date = FieldView.of(Kind.DATE, "date", "Date", text).withError(text, List.of());
        return new PageOwnershipResource.OwnershipScreen(
                site,
                UUID.randomUUID(),
                SamplePages.header(text),
                article,
                ErrorSummary.of(List.of(date)),
                List.of(
                        FieldView.of(Kind.SELECT, "responsable", "Responsable", "")
                                .withOptions(List.of(new Option("", text), new Option("1", text)))
                                .optional(),
                        date));
    }

    public static Stream<String> keys() {
        return Stream.concat(
                Stream.of("responsable", "verification", "date")
                        .flatMap(field -> Stream.of("ownership.field." + field, "ownership.field." + field + ".hint")),
                Stream.of("page", "path", "on", "owner").map(column -> "ownership.column." + column));
    }
}
