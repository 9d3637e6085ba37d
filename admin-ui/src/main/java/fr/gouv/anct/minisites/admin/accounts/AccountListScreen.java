package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * One page of the account list.
 *
 * @param additionHref where an account is added; null without permission
 * @param total number of accounts that match the filters
 */
record AccountListScreen(
        @Nullable String additionHref,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "accounts/list";
    }
}
