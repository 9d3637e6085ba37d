package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Preview of the home page with an unsaved appearance.
 *
 * @param href on the preview host; null while the form has a problem
 */
record AppearancePreviewScreen(@Nullable String href) implements Screen {

    @Override
    public String template() {
        return "appearance/preview";
    }
}
