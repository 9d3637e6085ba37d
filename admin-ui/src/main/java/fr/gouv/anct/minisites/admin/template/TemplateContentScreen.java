package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * The content of a template or a ready-made section.
 *
 * @param kind label of its kind, with its version
 * @param description when to use it
 * @param blocks in their order
 */
record TemplateContentScreen(String kind, String description, List<DifferenceView> blocks) implements Screen {

    @Override
    public String template() {
        return "template/content";
    }
}
