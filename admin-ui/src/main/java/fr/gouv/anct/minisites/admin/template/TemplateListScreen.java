package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The templates that teams can start from.
 *
 * @param createHref where one is created; null without permission
 */
record TemplateListScreen(
        TableView table, EmptyState empty, @Nullable String createHref) implements Screen {

    @Override
    public String template() {
        return "template/list";
    }
}
