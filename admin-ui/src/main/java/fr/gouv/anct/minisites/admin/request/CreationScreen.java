package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.shell.Screen;

/** The progress of a creation, to be put in the place of an older one. */
public record CreationScreen(Progress progress) implements Screen {

    @Override
    public String template() {
        return "request/creation";
    }
}
