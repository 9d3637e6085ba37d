package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.documentimport.DocumentImportResource.ImportScreen;
import fr.gouv.anct.minisites.admin.documentimport.DocumentImportResource.Report;
import fr.gouv.anct.minisites.admin.documentimport.DocumentImportResource.Stage;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of the import of documents: before a check, with documents, with problems. */
public final class SampleDocumentImport {

    private SampleDocumentImport() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "documents-import",
                screen(null, text),
                "documents-import-verifie",
                screen(new Report(Stage.PLANNED, true, 1, table(text), "0123456789abcdef", new UUID(0, 1)), text),
                "documents-import-problemes",
                screen(new Report(Stage.EDITED, false, 2, table(text), "0123456789abcdef", new UUID(0, 1)), text));
    }

    private static Screen screen(@Nullable Report report, String text) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.TEXT, "list", text, text).withError(text, List.of()),
                FieldView.of(FieldView.Kind.LINE, "kind", text, text));
        return new ImportScreen(
                SampleForms.SITE,
                new FormView("/i", report == null ? ErrorSummary.of(fields) : ErrorSummary.of(List.of()), fields),
                report,
                "/i/modele.csv");
    }

    private static TableView table(String text) {
        return new TableView(
                "report",
                text,
                List.of(new TableColumn("Ligne"), new TableColumn("Titre")),
                List.of(TableRow.of(Cell.text("2"), Cell.text(text))));
    }
}
