package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample screens of page positions, editable and read-only, and the message keys they compose. */
public final class SamplePagePositions {

    private SamplePagePositions() {}

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>();
        screens.put("place", place(text, null));
        screens.put("place-lecture", place(text, text));
        return screens;
    }

    private static PagePositionScreen place(String text, @Nullable String notice) {
        FieldView segment =
                FieldView.of(Kind.SLUG, "adresse", "Fin de l’adresse", text).withError(text, List.of("libre"));
        return new PagePositionScreen(
                SamplePages.header(text),
                notice,
                text,
                ErrorSummary.of(List.of(segment)),
                "/p",
                text,
                segment,
                FieldView.of(Kind.SELECT, "parente", "Placée sous", "/a").withOptions(List.of(new Option("/a", text))),
                FieldView.of(Kind.SELECT, "rang", "Rang", "premiere")
                        .withOptions(List.of(new Option("premiere", text), new Option("derniere", text))),
                List.of(),
                List.of(
                        new PagePositionScreen.Button(text, "fr-icon-file-add-line", "/c", true),
                        new PagePositionScreen.Button(text, "fr-icon-delete-line", "/s", false)));
    }

    public static Stream<String> keys() {
        return Stream.of("adresse", "parente", "rang")
                .flatMap(field -> Stream.of("position.field." + field, "position.field." + field + ".hint"));
    }
}
