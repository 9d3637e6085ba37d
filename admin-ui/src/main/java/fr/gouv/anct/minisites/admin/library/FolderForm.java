package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the form of a folder: its name and its parent. */
@Component
class FolderForm {

    static final String NAME = "nom";

    private final MediaDescriptionFields fields;
    private final Messages messages;

    FolderForm(MediaDescriptionFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** Normalises a folder name. */
    static String name(AdmittedRequest request) {
        return request.field(NAME).replaceAll("\\p{Cntrl}", "").strip();
    }

    FormScreen form(
            String key,
            String name,
            String around,
            FolderTree tree,
            FolderTree.@Nullable Problem problem,
            FormMerge merge,
            String action,
            String cancelHref) {
        return FormScreen.of(
                messages.get("library.folder.lead"),
                List.of(),
                merge.mark(fields(name, around, tree, problem), messages),
                action,
                List.of(),
                messages.get(key),
                cancelHref);
    }

    List<FieldView> fields(String name, String around, FolderTree tree, FolderTree.@Nullable Problem problem) {
        FieldView named = FieldView.of(FieldView.Kind.LINE, NAME, messages.get("library.field.nom"), name);
        FieldView placed = fields.folder(around, tree);
        if (problem != null) {
            String words = messages.get("library.folder.problem." + problem, Folder.LONGEST_NAME, FolderTree.DEEPEST);
            if (problem.ofPlace()) {
                placed = placed.withError(words, List.of());
            } else {
                named = named.withError(words, List.of());
            }
        }
        return List.of(named, placed);
    }
}
