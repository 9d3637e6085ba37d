package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.position.PagePositionResource.PagePositionScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sample screens of page positions, editable and read-only, and the message keys they compose. */
public final class SamplePagePositions {

    private SamplePagePositions() {}

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>();
        screens.put("place", place(text, PageKind.PAGE, true, null));
        screens.put("place-brouillon", place(text, PageKind.PAGE, false, null));
        screens.put("place-actualite", place(text, PageKind.ARTICLE, true, null));
        screens.put("place-actualite-brouillon", place(text, PageKind.ARTICLE, false, null));
        screens.put("place-liste", place(text, PageKind.ARTICLES, true, null));
        screens.put("place-lecture", place(text, PageKind.PAGE, true, text));
        return screens;
    }

    private static PagePositionScreen place(String text, PageKind kind, boolean published, @Nullable String notice) {
        FieldView segment =
                FieldView.of(Kind.SLUG, "segment", "Fin de l’adresse", text).withError(text, List.of("libre"));
        FieldView parent =
                FieldView.of(Kind.SELECT, "parent", "Placée sous", "/a").withOptions(List.of(new Option("/a", text)));
        FieldView rank = FieldView.of(Kind.SELECT, "rank", "Rang", "first")
                .withOptions(List.of(new Option("first", text), new Option("last", text)));
        List<FieldView> fields = kind == PageKind.ARTICLE ? List.of(segment) : List.of(segment, parent, rank);
        return new PagePositionScreen(
                SamplePages.SITE,
                SamplePages.page(kind, "/a"),
                SamplePages.header(text),
                notice,
                published,
                new FormView("/r", ErrorSummary.of(List.of(segment)), fields),
                "",
                true);
    }
}
