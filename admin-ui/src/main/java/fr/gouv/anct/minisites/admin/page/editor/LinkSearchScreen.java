package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fragment with the link targets or images that match a search.
 *
 * @param found pages, files and other sites; empty when nothing matches
 * @param library URL where files are added, when only files are searched
 */
record LinkSearchScreen(List<Match> found, @Nullable String library) implements Screen {

    /**
     * One search result.
     *
     * @param address value for the field
     * @param place distinguishes it from others with the same title
     * @param thumbnail of an image
     * @param hidden why visitors do not see it yet
     * @param describe where the alternative text of an image is entered; null when it has one, or for anything else
     */
    record Match(
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
