package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.routing.Screen;

/** Fragment with the progress of a creation, which replaces an older one. */
public record CreationProgressScreen(Progress progress) implements Screen {

    @Override
    public String template() {
        return "request/creation";
    }
}
