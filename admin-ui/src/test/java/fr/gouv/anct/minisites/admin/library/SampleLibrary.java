package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sample screens of the media library, full and empty. */
public final class SampleLibrary {

    private static final BadgeView BADGE = new BadgeView("À décrire", BadgeView.Tone.WARNING);

    private SampleLibrary() {}

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>(media(text));
        screens.put(
                "mediatheque-apres-la-fin",
                new LibraryScreen(
                        null,
                        List.of(new PageLink(text, "/a", false, false)),
                        List.of(),
                        null,
                        "/e",
                        1_234_567,
                        2_000_000_000,
                        filters(text),
                        40,
                        List.of(),
                        new TableView("media", text, List.of(new TableColumn("Titre")), List.of()),
                        List.of(),
                        new EmptyState(text, text, null),
                        new Pagination(3, List.of("/m", "/m?page=2"))));
        return screens;
    }

    private static Map<String, Screen> media(String text) {
        return Map.of(
                "mediatheque",
                list(text, upload(text), null),
                "mediatheque-liste",
                list(
                        text,
                        null,
                        new TableView(
                                "media",
                                text,
                                List.of(new TableColumn("Titre"), new TableColumn("État")),
                                List.of(TableRow.of(Cell.link(text, "/m").withDetail(text), Cell.badge(BADGE))))),
                "mediatheque-vide",
                new LibraryScreen(
                        upload(text),
                        List.of(),
                        List.of(),
                        "/d",
                        null,
                        0,
                        1,
                        filters(text),
                        0,
                        List.of(),
                        null,
                        List.of(),
                        new EmptyState(text, text, null),
                        new Pagination(1, List.of("/m"))),
                "mediatheque-envoi",
                new UploadResultScreen(
                        List.of(
                                new UploadResultScreen.Line(text, true, text, true, "/m", false),
                                UploadResultScreen.Line.refused(text, text)),
                        upload(text),
                        "/m"),
                "mediatheque-envoi-vide",
                new UploadResultScreen(List.of(), upload(text), "/m"),
                "media",
                medium(text, null),
                "media-faux",
                medium(text, text),
                "media-remplacement",
                new FileReplacementScreen(
                        text,
                        List.of(text, text),
                        "/r",
                        ".pdf",
                        new ErrorSummary(List.of(new ErrorSummary.Entry("#fichier", "Fichier", text))),
                        text,
                        "/m"),
                "media-dossier",
                new FolderScreen(
                        FormScreen.of(
                                text,
                                List.of(),
                                List.of(FieldView.of(FieldView.Kind.LINE, "nom", "Nom", text)),
                                "/d",
                                List.of(),
                                "Enregistrer",
                                "/m"),
                        "/d/suppression"));
    }

    private static LibraryScreen list(
            String text, LibraryScreen.@Nullable UploadForm upload, @Nullable TableView table) {
        return new LibraryScreen(
                upload,
                List.of(new PageLink(text, "/a", false, false), new PageLink(text, "/b", false, false)),
                List.of(new PageLink(text, "/c", false, false)),
                "/d",
                "/e",
                1_234_567,
                2_000_000_000,
                filters(text),
                40,
                List.of(
                        new LibraryScreen.Tile(text, "/m", "/t", text, BADGE),
                        new LibraryScreen.Tile(text, "/m", null, text, null)),
                table,
                List.of(
                        new PageLink("Vignettes", "/v", false, table == null),
                        new PageLink("Liste", "/l", false, table != null)),
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/m", "/m?page=2")));
    }

    private static LibraryScreen.UploadForm upload(String text) {
        return new LibraryScreen.UploadForm("/u", ".png,.pdf", List.of(text), 20_000_000, 50);
    }

    private static Filters filters(String text) {
        return new Filters(
                new ListUrl("/m", Map.of()),
                List.of(new Filters.Choice("type", "Type", "", List.of(new Option("", "Tous")))),
                new Filters.Words("mots", "Mots", text),
                true);
    }

    private static LibraryFileScreen medium(String text, @Nullable String problem) {
        FieldView title = FieldView.of(FieldView.Kind.LINE, "titre", "Titre", text);
        FieldView x = FieldView.of(FieldView.Kind.LINE, "cadrage-x", "Depuis la gauche", "50");
        FieldView y = FieldView.of(FieldView.Kind.LINE, "cadrage-y", "Depuis le haut", "50");
        FieldView shown = problem == null ? title : title.withError(problem, List.of());
        return new LibraryFileScreen(
                problem == null ? new LibraryFileScreen.Preview("/t", 800, 600) : null,
                BADGE,
                text,
                List.of(new LibraryFileScreen.Fact("Format", text)),
                "http://localhost/media/x",
                ErrorSummary.of(List.of(shown)),
                problem == null ? "/m" : "/n",
                problem == null ? List.of(title) : List.of(),
                List.of(shown),
                List.of(x, y),
                List.of(new PageLink(text, "/p", false, false), new PageLink(text, "", false, false)),
                List.of(new PageLink(text, "/r", false, false)));
    }
}
