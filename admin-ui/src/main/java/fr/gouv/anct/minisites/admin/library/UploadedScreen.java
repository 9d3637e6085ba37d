package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

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
     */
    record Line(String name, boolean taken, String message, boolean waits) {}

    @Override
    public String template() {
        return "library/uploaded";
    }
}
