package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import fr.gouv.anct.minisites.media.reading.DocumentReading;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Sample screens of the media library, full and empty. */
public final class SampleLibrary {

    private static final BadgeView BADGE = new BadgeView("À décrire", BadgeView.Tone.WARNING);
    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00Z");
    private static final MediaProperties PROPERTIES = new MediaProperties(
            DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(50),
            DataSize.ofGigabytes(2),
            50,
            1,
            null);
    private static final Tenant SITE = SampleForms.SITE;

    private SampleLibrary() {}

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new TreeMap<>(lists(text));
        screens.putAll(files(text));
        return screens;
    }

    private static Map<String, Screen> lists(String text) {
        List<LibraryListResource.Tile> tiles = List.of(
                new LibraryListResource.Tile(SITE, image(text), text, BADGE, new RowChoice("m", "m", text)),
                new LibraryListResource.Tile(SITE, document(text), text, null, null));
        List<PageLink> folders = List.of(new PageLink(text, "/c", false, false));
        return Map.of(
                "mediatheque",
                list(text, upload(text), folder(text), folders, 40, tiles, null, 1),
                "mediatheque-liste",
                list(
                        text,
                        null,
                        folder(text),
                        folders,
                        40,
                        List.of(),
                        table(text, TableRow.of(Cell.link(text, "/m").withDetail(text), Cell.badge(BADGE))),
                        1),
                "mediatheque-vide",
                list(text, upload(text), null, List.of(), 0, List.of(), null, 1),
                "mediatheque-apres-la-fin",
                list(text, null, folder(text), List.of(), 40, List.of(), table(text), 2));
    }

    private static Screen list(
            String text,
            UploadResource.@Nullable UploadForm upload,
            @Nullable Folder folder,
            List<PageLink> folders,
            long total,
            List<LibraryListResource.Tile> tiles,
            @Nullable TableView table,
            int page) {
        return new LibraryListResource.ListScreen(
                SITE,
                upload,
                folder,
                folders,
                1_234_567,
                2_000_000_000,
                filters(text),
                total,
                tiles,
                table,
                upload == null ? null : bulk(text),
                List.of(
                        new PageLink("Vignettes", "/v", false, table == null),
                        new PageLink("Liste", "/l", false, table != null)),
                new EmptyState(text, text, null),
                new Pagination(page, page == 1 ? List.of("/m", "/m?page=2") : List.of("/m")));
    }

    private static BulkBar bulk(String text) {
        return new BulkBar(List.of(new BulkBar.Button(text, "/b")), List.of(new HiddenField("list", text)), 50);
    }

    private static Folder folder(String text) {
        return new Folder(UUID.randomUUID(), UUID.randomUUID(), text, 1);
    }

    private static TableView table(String text, TableRow... rows) {
        return new TableView("media", text, List.of(new TableColumn("Titre"), new TableColumn("État")), List.of(rows));
    }

    private static UploadResource.UploadForm upload(String text) {
        return new UploadResource.UploadForm(SITE, null, List.of(text), PROPERTIES);
    }

    private static Filters filters(String text) {
        return new Filters(
                new ListUrl("/m", Map.of()),
                List.of(new Filters.Choice("type", "Type", "", List.of(new Option("", "Tous")))),
                new Filters.Words("mots", "Mots", text),
                true);
    }

    private static Map<String, Screen> files(String text) {
        return Map.of(
                "mediatheque-envoi",
                new UploadResource.ResultScreen(
                        List.of(
                                new UploadResource.Line(text, true, text, true, "/m", false, "/media/1/m", "/d"),
                                UploadResource.Line.refused(text, text)),
                        upload(text)),
                "mediatheque-envoi-vide",
                new UploadResource.ResultScreen(List.of(), upload(text)),
                "media",
                file(text, image(text), null),
                "media-faux",
                file(text, document(text), text),
                "media-lecture",
                reading(text),
                "media-texte",
                file(text, document(text, MediaFormat.ODT, new DocumentReading(0, Set.of())), null),
                "media-texte-non-lu",
                file(text, document(text, MediaFormat.ODT, null), null),
                "media-remplacement",
                new FileReplacementResource.ReplacementScreen(
                        SITE,
                        document(text),
                        List.of(text, text),
                        FieldView.of(FieldView.Kind.LINE, "file", "Fichier", "").withError(text, List.of())),
                "media-dossier",
                folder(text, true),
                "media-dossier-plein",
                folder(text, false));
    }

    private static Screen folder(String text, boolean empty) {
        return new FolderResource.FolderScreen(
                SITE,
                folder(text),
                empty,
                FormScreen.of(
                        text,
                        List.of(),
                        List.of(FieldView.of(FieldView.Kind.LINE, "name", "Nom", text)),
                        "/d",
                        List.of(),
                        "Enregistrer",
                        "/m"));
    }

    private static LibraryFile image(String text) {
        return new LibraryFile(
                UUID.randomUUID(),
                "vue.png",
                "image/png",
                new MediaDescription(text, "", null, null, null, null, 50, 50),
                800,
                600,
                20_000,
                false,
                LibraryFile.State.CLEAN,
                null,
                text,
                MOMENT,
                MOMENT,
                null,
                true,
                true);
    }

    private static LibraryFile document(String text) {
        return document(
                text,
                MediaFormat.PDF,
                new DocumentReading(12, Set.of(DocumentBarrier.UNTAGGED, DocumentBarrier.NO_LANGUAGE)));
    }

    private static LibraryFile document(String text, MediaFormat format, @Nullable DocumentReading reading) {
        return new LibraryFile(
                UUID.randomUUID(),
                "plan." + format.extension(),
                format.contentType(),
                new MediaDescription(text, "", null, null, null, null, 50, 50),
                0,
                0,
                20_000,
                true,
                LibraryFile.State.CLEAN,
                null,
                null,
                MOMENT,
                null,
                reading,
                false,
                false);
    }

    private static Screen file(String text, LibraryFile file, @Nullable String problem) {
        FieldView title = FieldView.of(FieldView.Kind.LINE, "title", "Titre", text);
        FieldView x = FieldView.of(FieldView.Kind.LINE, "focusX", "Depuis la gauche", "50");
        FieldView y = FieldView.of(FieldView.Kind.LINE, "focusY", "Depuis le haut", "50");
        FieldView shown = problem == null ? title : title.withError(problem, List.of());
        return file(
                file,
                BADGE,
                text,
                List.of(shown, x, y),
                problem == null,
                List.of(new PageLink(text, "/p", false, false), new PageLink(text, "", false, false)));
    }

    private static Screen reading(String text) {
        return file(
                image(text),
                null,
                null,
                List.of(FieldView.of(FieldView.Kind.LINE, "title", "Titre", text)),
                false,
                List.of());
    }

    private static Screen file(
            LibraryFile file,
            @Nullable BadgeView badge,
            @Nullable String notice,
            List<FieldView> fields,
            boolean replaces,
            List<PageLink> uses) {
        boolean writes = badge != null;
        return new LibraryFileScreen(
                SITE,
                file,
                "http://localhost/media/x",
                badge,
                notice,
                new FormView("/f", ErrorSummary.of(fields), fields),
                writes,
                writes,
                replaces,
                writes,
                file.reading() == null || file.reading().barriers().isEmpty()
                        ? List.of()
                        : List.of(file.description().title()),
                uses);
    }
}
