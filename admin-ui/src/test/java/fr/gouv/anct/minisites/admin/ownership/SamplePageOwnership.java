package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample screens of a page's ownership, editable and read-only, and the message keys they compose. */
public final class SamplePageOwnership {

    private SamplePageOwnership() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of("suivi", upkeep(text, null), "suivi-lecture", upkeep(text, text));
    }

    private static PageOwnershipScreen upkeep(String text, @Nullable String notice) {
        FieldView date = FieldView.of(Kind.DATE, "date", "Date", text).withError(text, List.of());
        return new PageOwnershipScreen(
                SamplePages.header(text),
                text,
                notice,
                ErrorSummary.of(List.of(date)),
                "/suivi",
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
