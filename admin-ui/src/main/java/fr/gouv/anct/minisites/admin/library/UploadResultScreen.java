package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of an upload: all rejected files; for a script, the result of one file.
 *
 * @param lines empty when no file was chosen
 */
record UploadResultScreen(List<Line> lines, LibraryScreen.UploadForm upload, String libraryHref) implements Screen {

    /**
     * One file.
     *
     * @param message reason for its rejection, or the next step
     * @param waits whether the antivirus scan is pending
     * @param href where it is described; null for a rejected file
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
