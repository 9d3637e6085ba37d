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
     * @param waits whether the antivirus has yet to look at it
     * @param href where it is described; none for one that was refused
     * @param described whether it needs no description
     */
    record Line(
            String name,
            boolean taken,
            String message,
            boolean waits,
            @Nullable String href,
            boolean described) {

        static Line refused(String name, String message) {
            return new Line(name, false, message, false, null, true);
        }
    }

    @Override
    public String template() {
        return "library/uploaded";
    }
}
