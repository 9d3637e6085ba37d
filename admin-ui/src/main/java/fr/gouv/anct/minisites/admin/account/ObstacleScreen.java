package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Why an account cannot be erased now.
 *
 * @param obstacles each leads to where it is mended
 * @param backHref where one comes from
 */
public record ObstacleScreen(List<PageLink> obstacles, String backHref) implements Screen {

    @Override
    public String template() {
        return "account/obstacles";
    }
}
