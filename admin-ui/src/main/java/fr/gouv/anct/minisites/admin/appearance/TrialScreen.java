package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The home page as it would be.
 *
 * @param href on the preview host; none while something is wrong in the form
 */
record TrialScreen(@Nullable String href) implements Screen {

    @Override
    public String template() {
        return "appearance/trial";
    }
}
