package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.preview.PreviewComment;
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of previews and preview links. */
public final class SamplePreview {

    private static final Tenant SITE = SampleForms.SITE;
    private static final UUID PAGE = UUID.randomUUID();

    private SamplePreview() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "relecteurs",
                links("https://gestion.example/relectures/jeton", true, text),
                "relecteurs-lecture",
                links(null, false, text),
                "relecture-privee",
                review(PreviewLink.End.EXPIRY, text),
                "relecture-privee-publication",
                review(PreviewLink.End.PUBLICATION, text),
                "apercu",
                preview(false, text),
                "apercu-telephone",
                preview(true, text));
    }

    private static Screen links(@Nullable String made, boolean writes, String text) {
        TableView links =
                new TableView("links", text, List.of(new TableColumn("Pour")), List.of(TableRow.of(Cell.text(text))));
        return new PreviewLinkResource.ListScreen(
                SITE,
                PAGE,
                SamplePages.header(text),
                made,
                writes ? SampleForms.view(text) : new FormView("/relecteurs", ErrorSummary.of(List.of()), List.of()),
                writes,
                links,
                List.of(comment(false, text), comment(true, text)));
    }

    private static PreviewComment comment(boolean settled, String text) {
        return new PreviewComment(UUID.randomUUID(), 2, text, text, Instant.EPOCH, settled);
    }

    private static Screen review(PreviewLink.End end, String text) {
        PreviewLink link = new PreviewLink(
                UUID.randomUUID(),
                PAGE,
                text,
                UUID.randomUUID(),
                text,
                Instant.EPOCH,
                Instant.EPOCH,
                end,
                null,
                null,
                null);
        return new DraftReviewResource.ReviewScreen(
                SITE,
                link,
                text,
                true,
                "http://apercu.localhost/jeton/page",
                List.of(new HiddenField("revision", PAGE.toString())),
                SampleForms.view(text));
    }

    private static Screen preview(boolean phone, String text) {
        return new PreviewResource.PreviewScreen(
                SITE,
                PAGE,
                SamplePages.header(text),
                "2",
                text,
                phone,
                phone,
                "http://apercu.localhost/jeton/page",
                phone ? null : "/sites/programme-a/pages/" + PAGE + "/publication");
    }
}
