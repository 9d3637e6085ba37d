package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a screen: what can be linked to, or shown, to choose from.
 *
 * @param found pages, files and other sites; empty when nothing has those words
 * @param library where files are added, when files alone are looked for
 */
record FoundScreen(List<Found> found, @Nullable String library) implements Screen {

    /**
     * One of them.
     *
     * @param address that goes into the field
     * @param place what tells it from others of the same title
     * @param thumbnail of an image
     * @param hidden why visitors do not see it yet
     * @param describe where it is said what an image shows; none when that is known, or for what is none
     */
    record Found(
            String address,
            String title,
            String place,
            @Nullable String thumbnail,
            @Nullable String hidden,
            @Nullable String describe) {}

    @Override
    public String template() {
        return "page/found";
    }
}
