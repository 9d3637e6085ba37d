package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were refused, all of them; what became of one, for a script.
 *
 * @param lines none when no file was chosen
 */
record UploadedScreen(List<Line> lines, LibraryScreen.UploadForm upload, String libraryHref) implements Screen {

    /**
     * One file.
     *
     * @param message why it was refused, or what is next
     * @param href of its page, when it was taken
     */
    record Line(
            String name,
            boolean taken,
            String message,
            @Nullable String href) {}

    @Override
    public String template() {
        return "library/uploaded";
    }
}
