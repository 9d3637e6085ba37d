package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sample screens of previews and preview links. */
public final class SamplePreview {

    private SamplePreview() {}

    public static Map<String, Screen> screens(String text) {
        List<PageLink> choices = List.of(
                new PageLink("Ordinateur", "/apercu?ecran=ordinateur", false, true),
                new PageLink("Téléphone", "/apercu?ecran=telephone", false, false));
        FieldView field = FieldView.of(FieldView.Kind.LINE, "nom", text, text).withError(text, List.of());
        TableView links =
                new TableView("links", text, List.of(new TableColumn("Pour")), List.of(TableRow.of(Cell.text(text))));
        return Map.of(
                "relecteurs",
                new PreviewLinkListScreen(
                        SamplePages.header(text),
                        text,
                        ErrorSummary.of(List.of(field)),
                        "/relecteurs",
                        List.of(field),
                        links,
                        List.of(
                                new PreviewLinkListScreen.Comment(
                                        text, text, Instant.EPOCH, text, false, "/traitement"),
                                new PreviewLinkListScreen.Comment(text, text, Instant.EPOCH, text, true, "/traitement"),
                                new PreviewLinkListScreen.Comment(text, text, Instant.EPOCH, text, true, null))),
                "relecture-privee",
                new DraftReviewScreen(
                        text,
                        true,
                        "http://apercu.localhost/jeton/page",
                        text,
                        ErrorSummary.of(List.of(field)),
                        "/relectures/jeton",
                        List.of(field)),
                "apercu",
                new PreviewScreen(
                        SamplePages.header(text),
                        text,
                        choices,
                        choices,
                        "http://apercu.localhost/jeton/page",
                        text,
                        false),
                "apercu-telephone",
                new PreviewScreen(
                        SamplePages.header(text),
                        text,
                        choices,
                        choices,
                        "http://apercu.localhost/jeton/page",
                        text,
                        true));
    }
}
