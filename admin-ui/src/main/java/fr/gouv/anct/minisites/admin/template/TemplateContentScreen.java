package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * What a template or a ready-made section holds.
 *
 * @param kind what it is, with its version
 * @param description when it is of use
 * @param blocks in their order
 */
record TemplateContentScreen(String kind, String description, List<Change> blocks) implements Screen {

    @Override
    public String template() {
        return "template/content";
    }
}
