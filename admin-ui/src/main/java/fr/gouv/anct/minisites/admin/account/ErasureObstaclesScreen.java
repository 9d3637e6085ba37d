package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Lists what prevents the erasure of an account.
 *
 * @param obstacles links to the pages where they can be resolved
 * @param backHref the previous page
 */
public record ErasureObstaclesScreen(List<PageLink> obstacles, String backHref) implements Screen {

    @Override
    public String template() {
        return "account/obstacles";
    }
}
